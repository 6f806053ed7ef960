package dev.khata.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.documents.PictureRefusal.FileTooLarge;
import dev.khata.domain.documents.PictureRefusal.SidesTooLong;
import dev.khata.domain.documents.PictureRefusal.TooManyPixels;
import org.junit.jupiter.api.Test;

class PictureLimitsTest {
  private static final int RGB = 24;

  @Test
  void a_file_of_5_mebibytes_is_the_largest() {
    assertThat(PictureLimits.checkFile(5_242_880)).isEmpty();
    assertThat(PictureLimits.checkFile(5_242_881)).contains(new FileTooLarge(5_242_880));
  }

  @Test
  void a_side_of_10_000_pixels_is_the_longest() {
    assertThat(PictureLimits.checkHeader(10_000, 1, RGB)).isEmpty();
    assertThat(PictureLimits.checkHeader(10_001, 1, RGB))
        .contains(new SidesTooLong(10_001, 1, 10_000));
    assertThat(PictureLimits.checkHeader(1, 10_001, RGB))
        .contains(new SidesTooLong(1, 10_001, 10_000));
  }

  @Test
  void the_memory_of_all_channels_counts() {
    assertThat(PictureLimits.checkHeader(8192, 4096, 32)).isEmpty();
    assertThat(PictureLimits.checkHeader(8192, 4097, 32)).contains(new TooManyPixels(8192, 4097));
  }

  @Test
  void a_pixel_counts_as_the_colours_in_which_it_is_drawn() {
    assertThat(PictureLimits.checkHeader(8192, 5461, 1)).isEmpty();
    assertThat(PictureLimits.checkHeader(8192, 5462, 1)).contains(new TooManyPixels(8192, 5462));
  }
}
