package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomePicture;
import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.documents.PictureLimits;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.documents.Pictures.Result;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;

/**
 * A picture that was cleaned, as somebody looks at it who knows nothing but the stored bytes.
 *
 * @param raster its samples: what is stored has no profile, so that they are sRGB
 */
record Cleaned(PictureFormat format, byte[] bytes, Raster raster) {
  private static final Pictures PICTURES =
      new RedrawnPictures(new PictureSettings(100, Duration.ofMinutes(1)));

  static Cleaned of(Jpeg jpeg) {
    return of(jpeg.bytes());
  }

  static Cleaned of(byte[] file) {
    return switch (PICTURES.clean(SomePicture.file(file))) {
      case Result.Cleaned(CleanPicture picture) -> {
        try (picture) {
          yield read(picture);
        } catch (IOException e) {
          throw new AssertionError("what was stored can't be read", e);
        }
      }
      case Result.Refused(PictureRefusal reason) -> throw new AssertionError("refused: " + reason);
    };
  }

  private static Cleaned read(CleanPicture picture) throws IOException {
    byte[] bytes = picture.open().readAllBytes();
    Raster raster = ImageIO.read(new ByteArrayInputStream(bytes)).getRaster();
    assertThat(raster.getWidth()).isEqualTo(picture.width());
    assertThat(raster.getHeight()).isEqualTo(picture.height());
    assertThat(bytes.length).isLessThanOrEqualTo(PictureLimits.MAX_BYTES);
    assertThat(raster.getNumBands()).isIn(1, 3);
    return new Cleaned(picture.format(), bytes, raster);
  }

  static PictureRefusal refusal(Jpeg jpeg) {
    return refusal(jpeg.bytes());
  }

  static PictureRefusal refusal(byte[] file) {
    return switch (PICTURES.clean(SomePicture.file(file))) {
      case Result.Cleaned(CleanPicture picture) -> {
        picture.close();
        throw new AssertionError("taken");
      }
      case Result.Refused(PictureRefusal reason) -> reason;
    };
  }

  int width() {
    return raster.getWidth();
  }

  int height() {
    return raster.getHeight();
  }

  void shows(int x, int y, int red, int green, int blue, int tolerance) {
    int[] seen = raster.getPixel(x, y, (int[]) null);
    int[] expected = {red, green, blue};
    for (int i = 0; i < 3; i++) {
      assertThat(seen[seen.length == 1 ? 0 : i])
          .as("channel %d at %d, %d", i, x, y)
          .isBetween(expected[i] - tolerance, expected[i] + tolerance);
    }
  }
}
