package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureFormat;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG by the JDK's libjpeg. It asks for the samples as they are and tells their colours
 * itself, since the JDK's reader guesses them otherwise than browsers do, refuses some and inverts
 * others.
 */
final class JpegDecoder {
  /** Beginnings of libjpeg's warnings of lost data. It goes on, with grey in its place. */
  private static final List<String> LOSSES =
      List.of("premature end", "bad Huffman code", "instead of RST");

  private JpegDecoder() {}

  static Pixels decode(JpegFile file) throws RefusedPicture {
    byte[] samples = samples(file);
    JpegFrame frame = file.frame();
    JpegColours colours = file.colours();
    int width = frame.width();
    int channels = colours.channels() == 1 ? 1 : 3;
    ToSrgb toSrgb = toSrgb(file);
    byte[] row = new byte[width * colours.channels()];
    byte[] converted = new byte[width * channels];
    for (int y = 0; y < frame.height(); y++) {
      System.arraycopy(samples, y * row.length, row, 0, row.length);
      colours.interpret(row, width);
      toSrgb.apply(row, converted, width);
      System.arraycopy(converted, 0, samples, y * converted.length, converted.length);
    }
    return new Pixels(width, frame.height(), channels, samples);
  }

  private static ToSrgb toSrgb(JpegFile file) {
    int channels = file.colours().channels();
    return file.profile()
        .<ToSrgb>flatMap(profile -> IccProfile.read(profile, channels).map(read -> read))
        .orElseGet(() -> channels == 4 ? ToSrgb.mixingInks() : ToSrgb.unchanged(channels));
  }

  private static byte[] samples(JpegFile file) throws RefusedPicture {
    List<String> warnings = new ArrayList<>();
    Raster raster;
    ImageReader reader = JdkCodecs.reader(PictureFormat.JPEG);
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file.picture()))) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, true, true);
      raster = reader.readRaster(0, reader.getDefaultReadParam());
    } catch (IOException | RuntimeException e) {
      throw RefusedPicture.damaged();
    } finally {
      reader.dispose();
    }
    if (isIncomplete(file, warnings)) {
      throw RefusedPicture.damaged();
    }
    return ((DataBufferByte) raster.getDataBuffer()).getData();
  }

  /**
   * libjpeg tells only the first of its warnings, so that a harmless one may hide a loss: where the
   * end is missing any is too many.
   */
  private static boolean isIncomplete(JpegFile file, List<String> warnings) {
    if (!file.ended()) {
      return file.frame().progressive() || !warnings.isEmpty();
    }
    return warnings.stream().anyMatch(warning -> LOSSES.stream().anyMatch(warning::contains));
  }
}
