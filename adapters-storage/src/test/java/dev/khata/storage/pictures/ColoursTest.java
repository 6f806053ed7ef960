package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.khata.domain.documents.PictureRefusal.Kind;
import dev.khata.domain.documents.PictureRefusal.UnsupportedKind;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColoursTest {
  private static final int[] WHITE = {255, 255, 255};
  private static final int[] BLACK = {0, 0, 0};
  private static final int[] RED = {200, 60, 40};

  static Stream<Arguments> spaces() {
    return Stream.of(
        arguments("Display P3", RgbSpace.displayP3()), arguments("Adobe RGB", RgbSpace.adobeRgb()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spaces")
  void colours_of_a_profile_become_srgb(String name, RgbSpace space) {
    int[] patch = space.samples(200, 60, 40);
    assertThat(patch).as("control").satisfies(samples -> isFarFrom(samples, RED));

    Cleaned.of(Jpeg.of(filled(patch)).withProfile(space.profile())).shows(9, 9, 200, 60, 40, 4);
    Cleaned.of(Jpeg.progressive(filled(patch)).withProfile(space.profile()))
        .shows(9, 9, 200, 60, 40, 4);
    Cleaned.of(
            new Png(16, 16, 8, PngHeader.RGB).withProfile(space.profile()).bytes((x, y) -> patch))
        .shows(9, 9, 200, 60, 40, 4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spaces")
  void white_stays_white_and_black_black(String name, RgbSpace space) {
    Cleaned.of(Jpeg.of(filled(WHITE)).withProfile(space.profile())).shows(9, 9, 255, 255, 255, 2);
    Cleaned.of(Jpeg.of(filled(BLACK)).withProfile(space.profile())).shows(9, 9, 0, 0, 0, 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spaces")
  void a_palette_and_16_bits_have_a_profile_too(String name, RgbSpace space) {
    int[] patch = space.samples(200, 60, 40);

    Cleaned.of(
            new Png(16, 16, 4, PngHeader.PALETTE)
                .withProfile(space.profile())
                .with("PLTE", Bytes.join(0, 0, 0, patch[0], patch[1], patch[2]))
                .bytes((x, y) -> new int[] {1}))
        .shows(9, 9, 200, 60, 40, 4);
    int[] deep = Arrays.stream(patch).map(sample -> sample * 257).toArray();
    Cleaned.of(
            new Png(16, 16, 16, PngHeader.RGB).withProfile(space.profile()).bytes((x, y) -> deep))
        .shows(9, 9, 200, 60, 40, 4);
  }

  @Test
  void a_profile_that_is_broken_or_of_other_channels_is_passed_over() {
    byte[] profile = RgbSpace.adobeRgb().profile();
    byte[] broken = Arrays.copyOf(profile, 200);
    byte[] ofInks = profile.clone();
    System.arraycopy(Bytes.join("CMYK"), 0, ofInks, 16, 4);

    for (byte[] bad : new byte[][] {broken, ofInks, new byte[300]}) {
      Cleaned.of(Jpeg.of(filled(RED)).withProfile(bad)).shows(9, 9, 200, 60, 40, 4);
      Cleaned.of(new Png(16, 16, 8, PngHeader.RGB).withProfile(bad).bytes((x, y) -> RED))
          .shows(9, 9, 200, 60, 40, 0);
    }
    Cleaned.of(Jpeg.ofSamples(16, 16, 1, (x, y) -> new int[] {90}).withProfile(profile))
        .shows(9, 9, 90, 90, 90, 2);
  }

  @Test
  void luma_and_chroma_are_told_by_what_the_file_says() {
    // What (200, 60, 40) is by JFIF's formula.
    Jpeg luma = Jpeg.ofSamples(16, 16, 3, (x, y) -> new int[] {100, 94, 200});
    Jpeg rgb = Jpeg.ofSamples(16, 16, 3, (x, y) -> RED);

    Cleaned.of(luma).shows(9, 9, 200, 60, 40, 4);
    Cleaned.of(luma.withJfif()).shows(9, 9, 200, 60, 40, 4);
    Cleaned.of(luma.withAdobe(1)).shows(9, 9, 200, 60, 40, 4);
    Cleaned.of(luma.withExif(Tiff.oriented(1))).shows(9, 9, 200, 60, 40, 4);
    Cleaned.of(luma.withJfif().withAdobe(0)).shows(9, 9, 200, 60, 40, 4);
    Cleaned.of(rgb.withAdobe(0)).shows(9, 9, 200, 60, 40, 4);
  }

  @Test
  void inks_by_adobe_are_no_negative() {
    Jpeg paper = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {255, 255, 255, 255});
    Jpeg print = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {255, 255, 255, 0});
    Jpeg red = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {200, 60, 40, 255});

    Cleaned.of(paper.withAdobe(0)).shows(9, 9, 255, 255, 255, 2);
    Cleaned.of(print.withAdobe(0)).shows(9, 9, 0, 0, 0, 2);
    Cleaned.of(red.withAdobe(0)).shows(9, 9, 200, 60, 40, 4);
  }

  @Test
  void inks_as_luma_and_chroma_are_no_negative() {
    // Adobe's inks are inverted, and as luma and chroma once more.
    Jpeg paper = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {0, 128, 128, 255});
    Jpeg print = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {0, 128, 128, 0});
    Jpeg red = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {155, 162, 56, 255});

    Cleaned.of(paper.withAdobe(2)).shows(9, 9, 255, 255, 255, 2);
    Cleaned.of(print.withAdobe(2)).shows(9, 9, 0, 0, 0, 2);
    Cleaned.of(red.withAdobe(2)).shows(9, 9, 200, 60, 40, 4);
  }

  @Test
  void inks_of_a_profile_are_no_negative() {
    byte[] profile = Icc.ofInks();
    Jpeg paper = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {255, 255, 255, 255});
    Jpeg print = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {255, 255, 255, 0});
    Jpeg red = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {255, 0, 0, 255});

    Cleaned.of(paper.withAdobe(0).withProfile(profile)).shows(9, 9, 255, 255, 255, 2);
    Cleaned.of(print.withAdobe(0).withProfile(profile)).shows(9, 9, 0, 0, 0, 2);
    Cleaned.of(red.withAdobe(0).withProfile(profile)).shows(9, 9, 200, 60, 40, 8);
  }

  @Test
  void grey_of_a_profile_becomes_as_bright_as_srgb() {
    byte[] linear = Icc.ofGrey(1);

    Cleaned.of(Jpeg.ofSamples(16, 16, 1, (x, y) -> new int[] {55}).withProfile(linear))
        .shows(9, 9, 128, 128, 128, 3);
    Cleaned.of(
            new Png(16, 16, 8, PngHeader.GREY).withProfile(linear).bytes((x, y) -> new int[] {55}))
        .shows(9, 9, 128, 128, 128, 2);
  }

  @Test
  void inks_that_nothing_explains_are_refused() {
    Jpeg paper = Jpeg.ofSamples(16, 16, 4, (x, y) -> new int[] {0, 0, 0, 0});

    assertThat(Cleaned.refusal(paper)).isEqualTo(new UnsupportedKind(Kind.COLOURS));
    assertThat(Cleaned.refusal(paper.withJfif())).isEqualTo(new UnsupportedKind(Kind.COLOURS));
  }

  @Test
  void grey_stays_as_bright_as_it_is() {
    for (int grey : new int[] {0, 30, 128, 200, 255}) {
      Cleaned cleaned = Cleaned.of(Jpeg.ofSamples(16, 16, 1, (x, y) -> new int[] {grey}));

      cleaned.shows(9, 9, grey, grey, grey, 2);
      assertThat(cleaned.raster().getNumBands()).isEqualTo(1);
    }
  }

  private static BufferedImage filled(int[] colour) {
    BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      picture.setRGB(i % 16, i / 16, colour[0] << 16 | colour[1] << 8 | colour[2]);
    }
    return picture;
  }

  private static void isFarFrom(int[] samples, int[] others) {
    int distance = 0;
    for (int i = 0; i < 3; i++) {
      distance = Math.max(distance, Math.abs(samples[i] - others[i]));
    }
    assertThat(distance).isGreaterThan(8);
  }
}
