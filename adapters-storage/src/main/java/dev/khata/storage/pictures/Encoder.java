package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.documents.PictureLimits;
import dev.khata.domain.documents.PictureRefusal.FileTooLarge;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Encodes a picture so that it stays within the limit of a file.
 *
 * <p>A JPEG stays a JPEG, as good as the eye can tell from what came. A PNG stays a PNG, since
 * scans and screenshots have sharp letters that JPEG would blur; only one that would be too large,
 * as a photo can be, becomes a JPEG.
 */
final class Encoder {
  /** Tried in turn until the file is small enough. */
  private static final float[] QUALITIES = {0.9f, 0.8f, 0.65f, 0.45f, 0.25f};

  private Encoder() {}

  /** A picture as it will be kept. */
  record Encoded(PictureFormat format, BoundedImageOutput content) {}

  static Encoded encode(BufferedImage picture, PictureFormat from) throws RefusedPicture {
    if (from == PictureFormat.PNG) {
      Optional<Encoded> png = write(picture, PictureFormat.PNG, 0);
      if (png.isPresent()) {
        return png.get();
      }
    }
    for (float quality : QUALITIES) {
      Optional<Encoded> jpeg = write(picture, PictureFormat.JPEG, quality);
      if (jpeg.isPresent()) {
        return jpeg.get();
      }
    }
    throw new RefusedPicture(new FileTooLarge(PictureLimits.MAX_BYTES));
  }

  /** Empty when it would be too large. */
  private static Optional<Encoded> write(
      BufferedImage picture, PictureFormat format, float quality) {
    BoundedImageOutput out = new BoundedImageOutput(PictureLimits.MAX_BYTES);
    ImageWriter writer = JdkCodecs.writer(format);
    try {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format == PictureFormat.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
      return Optional.of(new Encoded(format, out));
    } catch (IOException e) {
      if (out.isFull()) {
        return Optional.empty();
      }
      throw new IllegalStateException("a decoded picture can't be encoded", e);
    } finally {
      writer.dispose();
    }
  }
}
