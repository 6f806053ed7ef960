package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcelTextTest {
  @Test
  void what_can_stand_there_stands_there() {
    assertThat(ExcelText.of("आशा \ud83d\ude00\ttwo\nlines"))
        .isEqualTo("आशा \ud83d\ude00\ttwo\nlines");
  }

  @Test
  void control_characters_and_halves_are_replaced_visibly() {
    assertThat(ExcelText.of("a\u0001b\ud83dc\r")).isEqualTo("a\ufffdb\ufffdc\ufffd");
  }

  @Test
  void what_would_be_read_as_a_character_is_kept_as_text() {
    assertThat(ExcelText.of("_x0041_ x_y")).isEqualTo("_x005F_x0041_ x_y");
  }

  @Test
  void a_text_that_is_too_long_shows_that_it_was_cut() {
    String cut = ExcelText.of("x".repeat(40_000));

    assertThat(cut).hasSize(ExcelText.LONGEST).endsWith("x\u2026");
    assertThat(ExcelText.of("x".repeat(ExcelText.LONGEST)))
        .hasSize(ExcelText.LONGEST)
        .endsWith("x");
  }

  @Test
  void no_character_is_cut_in_two() {
    String cut = ExcelText.of("x".repeat(ExcelText.LONGEST - 2) + "\ud83d\ude00yyy");

    assertThat(cut).endsWith("x\u2026");
  }
}
