package dev.khata.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.documents.CleanPicture;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.documents.PictureLimits;
import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.documents.PictureRefusal.Damaged;
import dev.khata.domain.documents.PictureRefusal.FileTooLarge;
import dev.khata.domain.documents.PictureRefusal.NotJpegOrPng;
import dev.khata.domain.documents.PictureRefusal.SidesTooLong;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.documents.Pictures.Result;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link Pictures}. */
public abstract class PicturesSuite {
  protected abstract Pictures pictures();

  /** Those who are busy, with nobody allowed to wait. */
  protected abstract Pictures fullPictures();

  @Test
  void a_jpeg_is_a_jpeg_of_its_size() throws Exception {
    try (CleanPicture clean = cleaned(SomePicture.jpeg(64, 48))) {
      assertThat(clean.format()).isEqualTo(PictureFormat.JPEG);
      assertThat(clean.width()).isEqualTo(64);
      assertThat(clean.height()).isEqualTo(48);
      assertThat(ImageIO.read(clean.open()).getHeight()).isEqualTo(48);
    }
  }

  @Test
  void a_png_is_a_png_of_its_size() throws Exception {
    try (CleanPicture clean = cleaned(SomePicture.png(31, 17))) {
      assertThat(clean.format()).isEqualTo(PictureFormat.PNG);
      assertThat(clean.width()).isEqualTo(31);
      assertThat(clean.height()).isEqualTo(17);
      assertThat(ImageIO.read(clean.open()).getWidth()).isEqualTo(31);
    }
  }

  @Test
  void size_and_hash_are_those_of_the_content() throws Exception {
    try (CleanPicture clean = cleaned(SomePicture.png(31, 17))) {
      byte[] content = clean.open().readAllBytes();

      assertThat(clean.size()).isEqualTo(content.length);
      assertThat(clean.sha256())
          .isEqualTo(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }
  }

  @Test
  void the_content_is_read_from_its_beginning_each_time_and_side_by_side() throws Exception {
    try (CleanPicture clean = cleaned(SomePicture.jpeg(64, 48));
        InputStream one = clean.open();
        InputStream other = clean.open()) {
      byte[] first = one.readNBytes(10);

      assertThat(other.readNBytes(10)).isEqualTo(first);
      assertThat(one.readAllBytes()).isEqualTo(other.readAllBytes());
      assertThat(clean.open().readNBytes(10)).isEqualTo(first);
    }
  }

  @Test
  void a_closed_picture_is_gone() {
    CleanPicture clean = cleaned(SomePicture.jpeg(8, 8));
    clean.close();
    clean.close();

    assertThatThrownBy(clean::open).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj",
        "RIFF\u0024\0\0\0WEBPVP8 ",
        "GIF89a\u0001\0\u0001\0\0\0\0;"
      })
  void what_is_neither_jpeg_nor_png_is_refused(String content) {
    assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new NotJpegOrPng());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp", "tiff"})
  void pictures_in_other_formats_are_refused(String format) {
    assertThat(refusal(SomePicture.written(SomePicture.drawn(8, 8), format)))
        .isEqualTo(new NotJpegOrPng());
  }

  @Test
  void a_file_above_the_limit_is_refused_by_its_size_alone() {
    PictureFile huge =
        new PictureFile(
            PictureLimits.MAX_BYTES + 1,
            () -> {
              throw new AssertionError("opened");
            });

    assertThat(pictures().clean(huge))
        .isEqualTo(new Result.Refused(new FileTooLarge(PictureLimits.MAX_BYTES)));
  }

  @Test
  void a_file_that_is_larger_than_it_says_is_refused() {
    byte[] content = Arrays.copyOf(SomePicture.jpeg(8, 8), PictureLimits.MAX_BYTES + 1);
    PictureFile liar = new PictureFile(100, () -> new ByteArrayInputStream(content));

    assertThat(pictures().clean(liar))
        .isEqualTo(new Result.Refused(new FileTooLarge(PictureLimits.MAX_BYTES)));
  }

  @Test
  void the_largest_file_is_taken() {
    byte[] content = Arrays.copyOf(SomePicture.jpeg(8, 8), PictureLimits.MAX_BYTES);

    cleaned(content).close();
  }

  @Test
  void sides_above_the_limit_are_refused() {
    assertThat(refusal(SomePicture.png(10_001, 2))).isEqualTo(new SidesTooLong(10_001, 2, 10_000));
    assertThat(refusal(SomePicture.jpeg(2, 10_001))).isEqualTo(new SidesTooLong(2, 10_001, 10_000));
    cleaned(SomePicture.jpeg(10_000, 2)).close();
  }

  @Test
  void a_png_that_is_cut_is_refused() {
    assertThat(refusal(SomePicture.cut(SomePicture.png(64, 48), 60))).isEqualTo(new Damaged());
  }

  @Test
  void a_file_that_can_not_be_read_is_a_failure() {
    PictureFile broken =
        new PictureFile(
            100,
            () ->
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("told to fail");
                  }
                });

    assertThatThrownBy(() -> pictures().clean(broken)).isInstanceOf(Unavailable.class);
  }

  @Test
  void who_finds_no_place_is_told_when_to_come_again() {
    PictureFile file = SomePicture.file(SomePicture.jpeg(8, 8));

    assertThatThrownBy(() -> fullPictures().clean(file))
        .isInstanceOfSatisfying(
            Overloaded.class,
            busy -> assertThat(busy.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
  }

  /** The test that asks for it closes it. */
  protected final CleanPicture cleaned(byte[] content) {
    return switch (pictures().clean(SomePicture.file(content))) {
      case Result.Cleaned(CleanPicture picture) -> picture;
      case Result.Refused(PictureRefusal reason) -> throw new AssertionError("refused: " + reason);
    };
  }

  protected final PictureRefusal refusal(byte[] content) {
    return switch (pictures().clean(SomePicture.file(content))) {
      case Result.Cleaned(CleanPicture picture) -> {
        picture.close();
        throw new AssertionError("taken");
      }
      case Result.Refused(PictureRefusal reason) -> reason;
    };
  }
}
