package dev.khata.storage.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A JPEG that a test draws, and then writes segments into. */
record Jpeg(byte[] bytes) {
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;

  /** The samples of a pixel. */
  @FunctionalInterface
  interface Samples {
    int[] at(int x, int y);
  }

  static Jpeg of(BufferedImage picture) {
    return written(new IIOImage(picture, null, null), 0.95f, false);
  }

  static Jpeg of(BufferedImage picture, float quality) {
    return written(new IIOImage(picture, null, null), quality, false);
  }

  static Jpeg progressive(BufferedImage picture) {
    return written(new IIOImage(picture, null, null), 0.95f, true);
  }

  /** Of samples that are written as they are, with no segment that tells what they mean. */
  static Jpeg ofSamples(int width, int height, int bands, Samples samples) {
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, bands, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, samples.at(x, y));
      }
    }
    return written(new IIOImage(raster, null, null), 0.95f, false).without(APP0).without(APP14);
  }

  private static Jpeg written(IIOImage picture, float quality, boolean progressive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, picture, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return new Jpeg(out.toByteArray());
  }

  Jpeg withJfif() {
    return without(APP0).with(APP0, Bytes.join("JFIF\0", 1, 1, 0, 0, 1, 0, 1, 0, 0));
  }

  Jpeg withoutJfif() {
    return without(APP0);
  }

  Jpeg withAdobe(int transform) {
    return with(APP14, Bytes.join("Adobe", 0, 100, 0, 0, 0, 0, transform));
  }

  Jpeg withExif(byte[] tiff) {
    return with(APP1, Bytes.join("Exif\0\0", tiff));
  }

  Jpeg withXmp(String packet) {
    return with(APP1, Bytes.join("http://ns.adobe.com/xap/1.0/\0", packet));
  }

  Jpeg withComment(String text) {
    return with(0xfe, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** In two parts, the second before the first. */
  Jpeg withProfile(byte[] profile) {
    int half = profile.length / 2;
    byte[] first = Arrays.copyOf(profile, half);
    byte[] second = Arrays.copyOfRange(profile, half, profile.length);
    return with(APP2, Bytes.join("ICC_PROFILE\0", 1, 2, first))
        .with(APP2, Bytes.join("ICC_PROFILE\0", 2, 2, second));
  }

  /** As the first segment. */
  Jpeg with(int marker, byte[] body) {
    byte[] segment =
        Bytes.join(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, body);
    return insert(2, segment);
  }

  Jpeg insert(int at, byte[] inserted) {
    return new Jpeg(
        Bytes.join(
            Arrays.copyOf(bytes, at), inserted, Arrays.copyOfRange(bytes, at, bytes.length)));
  }

  Jpeg followedBy(byte[] tail) {
    return new Jpeg(Bytes.join(bytes, tail));
  }

  Jpeg without(int marker) {
    int at = segment(marker);
    if (at < 0) {
      return this;
    }
    int end = at + 2 + length(at);
    return new Jpeg(
        Bytes.join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length)));
  }

  /** Where the first segment with the marker begins, up to the first scan; -1 if there is none. */
  int segment(int marker) {
    int at = 2;
    while ((bytes[at + 1] & 0xff) != marker) {
      if ((bytes[at + 1] & 0xff) == 0xda) {
        return -1;
      }
      at += 2 + length(at);
    }
    return at;
  }

  private int length(int segment) {
    return (bytes[segment + 2] & 0xff) << 8 | bytes[segment + 3] & 0xff;
  }

  /** With another byte in a segment, counted from its marker on. */
  Jpeg with(int marker, int offset, int value) {
    byte[] changed = bytes.clone();
    changed[segment(marker) + offset] = (byte) value;
    return new Jpeg(changed);
  }
}
