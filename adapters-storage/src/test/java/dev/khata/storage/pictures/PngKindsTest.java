package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomePicture;
import dev.khata.domain.documents.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngKindsTest {
  private static final int WIDTH = 13;
  private static final int HEIGHT = 11;

  /** The colours of a palette, all unlike. */
  private static int colour(int entry, int channel) {
    return (entry * 53 + channel * 89 + 7) % 256;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void a_palette_keeps_its_colours(int depth) {
    int entries = 1 << depth;
    byte[] palette = new byte[entries * 3];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = (byte) colour(i / 3, i % 3);
    }
    for (Png png : bothWays(depth, PngHeader.PALETTE)) {
      Cleaned cleaned =
          Cleaned.of(
              png.with("PLTE", palette).bytes((x, y) -> new int[] {(x * 7 + y * 3) % entries}));

      assertThat(cleaned.format()).isEqualTo(PictureFormat.PNG);
      everywhere(
          (x, y) -> {
            int entry = (x * 7 + y * 3) % entries;
            cleaned.shows(x, y, colour(entry, 0), colour(entry, 1), colour(entry, 2), 0);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void grey_keeps_its_brightness(int depth) {
    int max = (1 << depth) - 1;
    for (Png png : bothWays(depth, PngHeader.GREY)) {
      Cleaned cleaned = Cleaned.of(png.bytes((x, y) -> new int[] {(x * 5 + y) * max / 70}));

      everywhere(
          (x, y) -> {
            int grey = Math.round((x * 5 + y) * max / 70 * 255f / max);
            cleaned.shows(x, y, grey, grey, grey, 0);
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 255", "16, 65535"})
  void what_is_transparent_is_white(int depth, int max) {
    for (Png png : bothWays(depth, PngHeader.RGB_ALPHA)) {
      Cleaned cleaned =
          Cleaned.of(png.bytes((x, y) -> new int[] {max * 4 / 5, max / 5, 0, x < 6 ? 0 : max}));

      cleaned.shows(2, 2, 255, 255, 255, 0);
      cleaned.shows(8, 8, 204, 51, 0, 0);
    }
    for (Png png : bothWays(depth, PngHeader.GREY_ALPHA)) {
      Cleaned cleaned = Cleaned.of(png.bytes((x, y) -> new int[] {max / 5, x < 6 ? 0 : max}));

      cleaned.shows(2, 2, 255, 255, 255, 0);
      cleaned.shows(8, 8, 51, 51, 51, 0);
    }
  }

  @Test
  void half_transparent_is_half_white() {
    Cleaned cleaned =
        Cleaned.of(
            new Png(WIDTH, HEIGHT, 8, PngHeader.RGB_ALPHA)
                .bytes((x, y) -> new int[] {200, 100, 0, 128}));

    cleaned.shows(5, 5, 227, 177, 127, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void a_transparent_entry_of_a_palette_is_white(int depth) {
    for (Png png : bothWays(depth, PngHeader.PALETTE)) {
      Cleaned cleaned =
          Cleaned.of(
              png.with("PLTE", Bytes.join(255, 0, 255, 20, 40, 60))
                  .with("tRNS", Bytes.join(0))
                  .bytes((x, y) -> new int[] {x < 6 ? 0 : 1}));

      cleaned.shows(2, 2, 255, 255, 255, 0);
      cleaned.shows(8, 8, 20, 40, 60, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void a_grey_that_is_declared_transparent_is_white(int depth) {
    int max = (1 << depth) - 1;
    Png png = new Png(WIDTH, HEIGHT, depth, PngHeader.GREY).with("tRNS", Bytes.join(0, 0));

    Cleaned cleaned = Cleaned.of(png.bytes((x, y) -> new int[] {x < 6 ? 0 : y < 6 ? 1 : max}));

    int one = Math.round(255f / max);
    cleaned.shows(2, 2, 255, 255, 255, 0);
    cleaned.shows(8, 2, one, one, one, 0);
    cleaned.shows(8, 8, 255, 255, 255, 0);
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "16, 257"})
  void only_the_very_colour_that_is_declared_transparent_is_white(int depth, int scale) {
    int key = 10 * scale;
    Png png =
        new Png(WIDTH, HEIGHT, depth, PngHeader.RGB)
            .with("tRNS", Bytes.join(key >> 8, key & 255, key >> 8, key & 255, 0, 0));

    Cleaned cleaned = Cleaned.of(png.bytes((x, y) -> new int[] {key, key, x < 6 ? 0 : 1}));

    cleaned.shows(2, 2, 255, 255, 255, 0);
    cleaned.shows(8, 8, 10, 10, scale == 1 ? 1 : 0, 0);
  }

  @Test
  void a_gamma_other_than_usual_is_applied() {
    Png linear = new Png(WIDTH, HEIGHT, 8, PngHeader.GREY).with("gAMA", Bytes.word(100_000));
    Png usual = new Png(WIDTH, HEIGHT, 8, PngHeader.GREY).with("gAMA", Bytes.word(45_455));
    Png srgb =
        new Png(WIDTH, HEIGHT, 8, PngHeader.GREY)
            .with("gAMA", Bytes.word(100_000))
            .with("sRGB", Bytes.join(0));

    Cleaned.of(linear.bytes((x, y) -> new int[] {55})).shows(5, 5, 128, 128, 128, 1);
    Cleaned.of(usual.bytes((x, y) -> new int[] {55})).shows(5, 5, 55, 55, 55, 0);
    Cleaned.of(srgb.bytes((x, y) -> new int[] {55})).shows(5, 5, 55, 55, 55, 0);
  }

  /** ImageIO chooses the filter of each row by what it finds there. */
  @Test
  void rows_of_every_filter_are_read() throws IOException {
    BufferedImage drawn = new BufferedImage(300, 200, BufferedImage.TYPE_4BYTE_ABGR);
    Random random = new Random(3);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        int noise = y % 50 < 10 ? random.nextInt(256) : random.nextInt(4);
        drawn.setRGB(x, y, 0xff000000 | (x + noise & 255) << 16 | (y + noise & 255) << 8 | noise);
      }
    }

    Cleaned cleaned = Cleaned.of(SomePicture.written(drawn, "png"));

    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(cleaned.bytes()));
    for (int i = 0; i < 300 * 200; i++) {
      assertThat(seen.getRGB(i % 300, i / 300)).isEqualTo(drawn.getRGB(i % 300, i / 300));
    }
  }

  @Test
  void a_photo_that_is_too_large_as_png_becomes_a_jpeg() {
    byte[] palette = new byte[768];
    new Random(4).nextBytes(palette);
    Random random = new Random(5);

    Cleaned cleaned =
        Cleaned.of(
            new Png(2000, 2000, 8, PngHeader.PALETTE)
                .with("PLTE", palette)
                .bytes((x, y) -> new int[] {x < 50 && y < 50 ? 0 : random.nextInt(256)}));

    assertThat(cleaned.format()).isEqualTo(PictureFormat.JPEG);
    cleaned.shows(8, 8, palette[0] & 255, palette[1] & 255, palette[2] & 255, 4);
  }

  private static Png[] bothWays(int depth, int colourType) {
    return new Png[] {
      new Png(WIDTH, HEIGHT, depth, colourType),
      new Png(WIDTH, HEIGHT, depth, colourType).interlaced()
    };
  }

  @FunctionalInterface
  private interface Check {
    void at(int x, int y);
  }

  private static void everywhere(Check check) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        check.at(x, y);
      }
    }
  }
}
