package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.documents.PictureLimits;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.PictureRefusal.NotJpegOrPng;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.kernel.Unavailable;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Pictures that are decoded and drawn anew, one at a time. The largest takes 128 MiB of the heap
 * once, and a dozen more for what is read and written.
 */
public final class RedrawnPictures implements Pictures {
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final DecodingTurn turn;

  @Inject
  public RedrawnPictures(PictureSettings settings) {
    this.turn = new DecodingTurn(settings);
  }

  @Override
  public Result clean(PictureFile file) {
    Optional<PictureRefusal> tooLarge = PictureLimits.checkFile(file.size());
    return tooLarge.isPresent()
        ? new Result.Refused(tooLarge.get())
        : turn.run(() -> redrawn(file));
  }

  private static Result redrawn(PictureFile file) {
    try {
      return new Result.Cleaned(redrawn(content(file)));
    } catch (RefusedPicture e) {
      return new Result.Refused(e.reason());
    }
  }

  private static byte[] content(PictureFile file) throws RefusedPicture {
    try (InputStream in = file.content().get()) {
      byte[] content = in.readNBytes(PictureLimits.MAX_BYTES + 1);
      Optional<PictureRefusal> tooLarge = PictureLimits.checkFile(content.length);
      if (tooLarge.isPresent()) {
        throw new RefusedPicture(tooLarge.get());
      }
      return content;
    } catch (IOException e) {
      throw new Unavailable("a file that was sent can't be read", e);
    }
  }

  private static TemporaryPicture redrawn(byte[] content) throws RefusedPicture {
    if (startsWith(content, JPEG)) {
      JpegFile jpeg = JpegFile.read(content);
      return kept(JpegDecoder.decode(jpeg), jpeg.orientation(), PictureFormat.JPEG);
    }
    if (startsWith(content, PNG)) {
      PngFile png = PngFile.read(content);
      Orientation orientation =
          png.chunk("eXIf").map(Exif::orientation).orElse(Orientation.UPRIGHT);
      return kept(PngDecoder.decode(png), orientation, PictureFormat.PNG);
    }
    throw new RefusedPicture(new NotJpegOrPng());
  }

  private static TemporaryPicture kept(Pixels pixels, Orientation orientation, PictureFormat from)
      throws RefusedPicture {
    BufferedImage picture = pixels.turned(orientation);
    return TemporaryPicture.keep(
        Encoder.encode(picture, from), picture.getWidth(), picture.getHeight());
  }

  private static boolean startsWith(byte[] content, byte[] signature) {
    return content.length >= signature.length
        && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
  }
}
