package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  private static final Map<Character, Color> COLOURS =
      Map.of(
          'R', new Color(200, 60, 40),
          'G', new Color(40, 160, 70),
          'B', new Color(50, 70, 180),
          'W', new Color(235, 230, 225));

  /** Corners in rows from the upper left: red, green, blue, white. */
  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int corner = 0; corner < 4; corner++) {
      pen.setColor(COLOURS.get("RGBW".charAt(corner)));
      pen.fillRect(corner % 2 * WIDTH / 2, corner / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
    }
    pen.dispose();
    return picture;
  }

  /** By EXIF's own words for each value: where the first row and the first column are. */
  @ParameterizedTest
  @CsvSource({
    "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"
  })
  void a_picture_is_upright_by_its_own_orientation(int value, String corners) {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      byte[] exif = Tiff.oriented(value, 9 - value, order, "");

      isUpright(Cleaned.of(Jpeg.of(picture()).withExif(exif)), value, corners);
      isUpright(
          Cleaned.of(Jpeg.progressive(picture()).withoutJfif().withExif(exif)), value, corners);
      isUpright(
          Cleaned.of(png().with("eXIf", exif).bytes(OrientationTest::sample)), value, corners);
      isUpright(
          Cleaned.of(png().followedBy("eXIf", exif).bytes(OrientationTest::sample)),
          value,
          corners);
    }
  }

  private static Png png() {
    return new Png(WIDTH, HEIGHT, 8, PngHeader.RGB);
  }

  private static int[] sample(int x, int y) {
    Color colour = new Color(picture().getRGB(x, y));
    return new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()};
  }

  private static void isUpright(Cleaned cleaned, int value, String corners) {
    boolean turned = value > 4;
    assertThat(cleaned.width()).isEqualTo(turned ? HEIGHT : WIDTH);
    assertThat(cleaned.height()).isEqualTo(turned ? WIDTH : HEIGHT);
    for (int corner = 0; corner < 4; corner++) {
      Color colour = COLOURS.get(corners.charAt(corner));
      int x = corner % 2 == 0 ? 4 : cleaned.width() - 5;
      int y = corner / 2 == 0 ? 4 : cleaned.height() - 5;
      cleaned.shows(x, y, colour.getRed(), colour.getGreen(), colour.getBlue(), 4);
    }
    assertThat(Bytes.contains(cleaned.bytes(), "Exif")).isFalse();
    assertThat(Bytes.contains(cleaned.bytes(), "eXIf")).isFalse();
  }

  @Test
  void odd_sides_are_turned_to_the_last_pixel() {
    Png png = new Png(5, 3, 8, PngHeader.GREY).with("eXIf", Tiff.oriented(6));

    Cleaned cleaned = Cleaned.of(png.bytes((x, y) -> new int[] {10 * x + 70 * y}));

    assertThat(cleaned.width()).isEqualTo(3);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 3; x++) {
        assertThat(cleaned.raster().getSample(x, y, 0)).isEqualTo(10 * y + 70 * (2 - x));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 255, 65_535})
  void an_orientation_that_does_not_exist_turns_nothing(int value) {
    isUpright(Cleaned.of(Jpeg.of(picture()).withExif(Tiff.oriented(value))), 1, "RGBW");
  }

  @Test
  void exif_that_makes_no_sense_turns_nothing() {
    byte[] exif = Tiff.oriented(6);
    for (int length = 0; length < 34; length++) {
      byte[] cut = Arrays.copyOf(exif, length);
      isUpright(Cleaned.of(Jpeg.of(picture()).withExif(cut)), 1, "RGBW");
    }
    byte[] farDirectory = exif.clone();
    farDirectory[7] = (byte) 0xff;
    isUpright(Cleaned.of(Jpeg.of(picture()).withExif(farDirectory)), 1, "RGBW");
  }

  @Test
  void the_first_exif_of_a_file_counts() {
    Jpeg two = Jpeg.of(picture()).withExif(Tiff.oriented(3)).withExif(Tiff.oriented(6));

    isUpright(Cleaned.of(two), 6, "BRWG");
  }
}
