package dev.khata.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @Test
  void a_name_is_trimmed() {
    assertThat(Label.parse("  1.5GB Daily Pack\n").orElseThrow().text())
        .isEqualTo("1.5GB Daily Pack");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "two\nlines",
        "tab\there",
        "nul\0",
        "half \ud83d",
        "in\u200bvisible",
        "a\u2028b"
      })
  void a_name_is_one_line_of_whole_characters(String text) {
    assertThat(Label.parse(text)).isEmpty();
    assertThatThrownBy(() -> new Label(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void joiners_may_stand_in_a_name() {
    assertThat(Label.parse("क्\u200dष 👩\u200d💻")).isPresent();
  }

  @Test
  void a_name_is_as_long_as_it_may_be() {
    assertThat(Label.parse("x".repeat(Label.LONGEST))).isPresent();
    assertThat(Label.parse("x".repeat(Label.LONGEST + 1))).isEmpty();
  }

  @Test
  void names_are_compared_in_any_case_and_composition() {
    assertThat(new Label("CAFÉ").key()).isEqualTo(new Label("cafe\u0301").key());
    assertThat(new Label("नेपाल").key()).isEqualTo("नेपाल");
    assertThat(new Label("one").key()).isNotEqualTo(new Label("two").key());
  }

  @Test
  void a_description_may_have_lines() {
    assertThat(Description.parse(" one\r\n\ttwo 😀 ").orElseThrow().text())
        .isEqualTo("one\r\n\ttwo 😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "bell \u0007", "half \udc00."})
  void a_description_says_something_in_whole_characters(String text) {
    assertThat(Description.parse(text)).isEmpty();
  }

  @Test
  void a_description_is_as_long_as_it_may_be() {
    assertThat(Description.parse("x".repeat(Description.LONGEST))).isPresent();
    assertThat(Description.parse("x".repeat(Description.LONGEST + 1))).isEmpty();
  }
}
