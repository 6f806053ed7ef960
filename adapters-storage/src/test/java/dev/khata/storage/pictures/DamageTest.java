package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomePicture;
import dev.khata.domain.documents.PictureFormat;
import dev.khata.domain.documents.PictureRefusal.Damaged;
import dev.khata.domain.documents.PictureRefusal.Kind;
import dev.khata.domain.documents.PictureRefusal.SidesTooLong;
import dev.khata.domain.documents.PictureRefusal.TooManyPixels;
import dev.khata.domain.documents.PictureRefusal.UnsupportedKind;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only odd is taken, what is damaged is not. */
class DamageTest {
  private static final int SOF = 0xc0;
  private static final int SOS = 0xda;

  /** Full of detail, so that the data of the scan is most of the file. */
  private static BufferedImage photo() {
    BufferedImage photo = new BufferedImage(200, 160, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 200 * 160; i++) {
      photo.setRGB(i % 200, i / 200, random.nextInt(0x1000000));
    }
    return photo;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 30, 60, 90, 99})
  void a_file_that_was_cut_is_refused(int percent) {
    byte[] thumbnail = Tiff.oriented(1);
    Jpeg jpeg = Jpeg.of(photo()).withExif(thumbnail);
    Jpeg progressive = Jpeg.progressive(photo()).withExif(thumbnail);

    assertThat(Cleaned.refusal(SomePicture.cut(jpeg.bytes(), percent))).isEqualTo(new Damaged());
    assertThat(Cleaned.refusal(SomePicture.cut(progressive.bytes(), percent)))
        .isEqualTo(new Damaged());
    assertThat(Cleaned.refusal(SomePicture.cut(SomePicture.written(photo(), "png"), percent)))
        .isEqualTo(new Damaged());
  }

  @Test
  void a_file_that_was_cut_and_closed_again_is_refused() {
    byte[] cut = SomePicture.cut(Jpeg.of(photo()).bytes(), 60);

    assertThat(Cleaned.refusal(Bytes.join(cut, 0xff, 0xd9))).isEqualTo(new Damaged());
  }

  @Test
  void a_progressive_file_that_was_cut_between_its_passes_is_refused() {
    byte[] bytes = Jpeg.progressive(photo()).bytes();
    int lastPass = bytes.length - 2;
    while ((bytes[lastPass] & 255) != 0xff || (bytes[lastPass + 1] & 255) != 0xc4) {
      lastPass--;
    }

    assertThat(Cleaned.refusal(Arrays.copyOf(bytes, lastPass))).isEqualTo(new Damaged());
  }

  @Test
  void an_end_that_only_is_not_marked_does_no_harm() {
    byte[] jpeg = Jpeg.of(photo()).bytes();
    byte[] png = SomePicture.written(photo(), "png");

    Cleaned.of(Arrays.copyOf(jpeg, jpeg.length - 2));
    Cleaned.of(Arrays.copyOf(png, png.length - 12));
  }

  @Test
  void what_stands_behind_the_end_is_gone() {
    byte[] video = Bytes.join(new byte[4], "ftypmp42", "TAIL-MARK", new byte[3000]);
    byte[] second = Jpeg.of(SomePicture.drawn(32, 32)).withComment("TAIL-MARK").bytes();
    for (byte[] tail : new byte[][] {{0}, {13, 10}, {(byte) 0xff}, video, second}) {
      for (byte[] file : new byte[][] {SomePicture.jpeg(64, 48), SomePicture.png(64, 48)}) {
        Cleaned cleaned = Cleaned.of(Bytes.join(file, tail));

        assertThat(cleaned.width()).isEqualTo(64);
        cleaned.shows(60, 40, 255, 255, 255, 2);
        assertThat(Bytes.contains(cleaned.bytes(), "TAIL-MARK")).isFalse();
      }
    }
  }

  @Test
  void scan_parameters_at_random_do_no_harm() {
    Jpeg jpeg = Jpeg.of(SomePicture.drawn(64, 48));
    int parameters = 2 + 2 + 1 + 3 * 2;

    for (int value : new int[] {0, 1, 17, 255}) {
      Jpeg odd =
          jpeg.with(SOS, parameters, value)
              .with(SOS, parameters + 1, 255 - value)
              .with(SOS, parameters + 2, value);

      Cleaned.of(odd).shows(60, 40, 255, 255, 255, 2);
      assertThat(Cleaned.refusal(SomePicture.cut(odd.bytes(), 97))).isEqualTo(new Damaged());
    }
  }

  @Test
  void a_progressive_file_shows_what_a_sequential_one_does() {
    byte[] sequential = Cleaned.of(Jpeg.of(photo())).bytes();

    assertThat(Cleaned.of(Jpeg.progressive(photo())).bytes()).isEqualTo(sequential);
  }

  @Test
  void bytes_that_fill_up_between_segments_do_no_harm() {
    Jpeg jpeg = Jpeg.of(SomePicture.drawn(64, 48));
    byte[] filling = Bytes.join(0xff, 0xff, 0xff);
    byte[] stray = Bytes.join(0, 0);

    Cleaned.of(jpeg.insert(jpeg.segment(SOS), filling)).shows(60, 40, 255, 255, 255, 2);
    Cleaned.of(jpeg.insert(jpeg.segment(SOS), stray)).shows(60, 40, 255, 255, 255, 2);
    Cleaned.of(jpeg.insert(jpeg.bytes().length - 2, stray)).shows(60, 40, 255, 255, 255, 2);
  }

  @Test
  void changed_pixels_of_a_png_are_refused() {
    byte[] png = SomePicture.written(photo(), "png");
    png[png.length / 2] ^= 1;

    assertThat(Cleaned.refusal(png)).isEqualTo(new Damaged());
  }

  @Test
  void rows_that_are_missing_in_a_whole_png_are_refused() {
    byte[] short3 = Png.deflated(new byte[3 * 33]);
    byte[] png =
        Bytes.join(
            Png.SIGNATURE,
            new Png(32, 32, 8, PngHeader.GREY).header(),
            Png.chunk("IDAT", short3),
            Png.chunk("IEND", new byte[0]));

    assertThat(Cleaned.refusal(png)).isEqualTo(new Damaged());
  }

  @Test
  void a_picture_of_50_000_by_50_000_is_refused_by_its_header_alone() {
    byte[] png = Bytes.join(Png.SIGNATURE, new Png(50_000, 50_000, 8, PngHeader.RGB).header());
    Jpeg jpeg =
        Jpeg.of(SomePicture.drawn(8, 8))
            .with(SOF, 5, 50_000 >> 8)
            .with(SOF, 6, 50_000 & 255)
            .with(SOF, 7, 50_000 >> 8)
            .with(SOF, 8, 50_000 & 255);

    assertThat(Cleaned.refusal(png)).isEqualTo(new SidesTooLong(50_000, 50_000, 10_000));
    assertThat(Cleaned.refusal(jpeg)).isEqualTo(new SidesTooLong(50_000, 50_000, 10_000));
  }

  @Test
  void too_much_memory_is_refused_by_the_header_alone() {
    for (int[] kind :
        new int[][] {{6000, 8, 6}, {4500, 16, 6}, {5000, 16, 2}, {7000, 8, 2}, {9000, 1, 3}}) {
      byte[] header = new Png(kind[0], kind[0], kind[1], kind[2]).header();

      assertThat(Cleaned.refusal(Bytes.join(Png.SIGNATURE, header)))
          .isEqualTo(new TooManyPixels(kind[0], kind[0]));
    }
  }

  @Test
  void kinds_that_are_not_decoded_are_refused_as_such() {
    Jpeg jpeg = Jpeg.of(SomePicture.drawn(64, 48));

    assertThat(Cleaned.refusal(jpeg.with(SOF, 1, 0xc9)))
        .isEqualTo(new UnsupportedKind(Kind.CODING));
    assertThat(Cleaned.refusal(jpeg.with(SOF, 1, 0xc3)))
        .isEqualTo(new UnsupportedKind(Kind.CODING));
    assertThat(Cleaned.refusal(jpeg.with(SOF, 4, 12))).isEqualTo(new UnsupportedKind(Kind.DEPTH));
  }

  @Test
  void more_passes_than_a_camera_makes_are_refused() {
    byte[] bytes = Jpeg.progressive(SomePicture.drawn(64, 48)).bytes();
    byte[] pass = Bytes.join(0xff, 0xda, 0, 8, 1, 1, 0, 1, 1, 0);
    byte[] body = Arrays.copyOf(bytes, bytes.length - 2);
    Object[] passes = new Object[100];
    Arrays.fill(passes, pass);

    assertThat(Cleaned.refusal(Bytes.join(body, Bytes.join(passes), 0xff, 0xd9)))
        .isEqualTo(new UnsupportedKind(Kind.PASSES));
  }

  @Test
  void files_of_nothing_but_a_beginning_are_refused() {
    assertThat(Cleaned.refusal(Bytes.join(0xff, 0xd8, 0xff))).isEqualTo(new Damaged());
    assertThat(Cleaned.refusal(Bytes.join(0xff, 0xd8, 0xff, 0xd9))).isEqualTo(new Damaged());
    assertThat(Cleaned.refusal(Png.SIGNATURE)).isEqualTo(new Damaged());
  }

  @Test
  void no_change_of_any_byte_makes_it_fail() {
    byte[] jpeg = Jpeg.of(SomePicture.drawn(24, 16)).withExif(Tiff.oriented(6)).bytes();
    byte[] png =
        new Png(5, 5, 2, PngHeader.PALETTE)
            .with("PLTE", new byte[12])
            .with("tRNS", new byte[2])
            .withProfile(RgbSpace.adobeRgb().profile())
            .bytes((x, y) -> new int[] {x % 4});
    for (byte[] file : new byte[][] {jpeg, png}) {
      for (int i = 0; i < file.length; i++) {
        byte[] changed = file.clone();
        changed[i] ^= (byte) (1 + i % 255);
        isAnswered(changed);
      }
    }
  }

  private static void isAnswered(byte[] file) {
    try {
      Cleaned cleaned = Cleaned.of(file);
      assertThat(cleaned.format()).isIn((Object[]) PictureFormat.values());
    } catch (AssertionError refused) {
      assertThat(refused).hasMessageStartingWith("refused: ");
    }
  }
}
