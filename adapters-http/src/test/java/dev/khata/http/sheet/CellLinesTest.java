package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of letters that are all one wide. */
class CellLinesTest {
  private final CellLines lines = new CellLines(String::length);

  @Test
  void a_text_that_fits_is_one_line() {
    assertThat(lines.of("Asha Rao", 8)).containsExactly("Asha Rao");
    assertThat(lines.of("", 8)).containsExactly("");
  }

  @Test
  void lines_end_between_words() {
    assertThat(lines.of("a plan for the whole family", 10))
        .containsExactly("a plan for", "the whole", "family");
  }

  @Test
  void times_are_not_broken_but_at_the_blank() {
    assertThat(lines.of("2026-11-16 00:10:00", 14)).containsExactly("2026-11-16", "00:10:00");
  }

  @Test
  void a_word_that_is_too_long_is_broken_anywhere_but_in_a_letter() {
    assertThat(lines.of("pay_1405202108700589", 8)).containsExactly("pay_1405", "20210870", "0589");
    assertThat(lines.of("e\u0301e\u0301e\u0301", 3))
        .containsExactly("e\u0301", "e\u0301", "e\u0301");
  }

  @Test
  void a_word_that_is_too_long_is_broken_behind_a_mark_if_that_leaves_most_of_the_line_full() {
    assertThat(lines.of("deepa@example.com", 15)).containsExactly("deepa@example.", "com");
    assertThat(lines.of("referral_reward", 12)).containsExactly("referral_", "reward");
    assertThat(lines.of("01a23088-bcfc-769f-a964-d28bbbfbc73c", 26))
        .containsExactly("01a23088-bcfc-769f-a964-", "d28bbbfbc73c");
  }

  @Test
  void a_letter_wider_than_the_column_stands_alone() {
    assertThat(lines.of("e\u0301x", 1)).containsExactly("e\u0301", "x");
  }
}
