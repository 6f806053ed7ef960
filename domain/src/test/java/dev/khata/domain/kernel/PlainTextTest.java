package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @Test
  void a_length_is_that_of_the_characters_people_see_as_numbers_in_unicode() {
    assertThat(PlainText.length("\ud804\udd03".repeat(84))).isEqualTo(84);
    assertThat(PlainText.length("😀".repeat(100))).isEqualTo(100);
    assertThat(PlainText.length("")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u3000",
        "\u200d",
        "\u200c\u200d",
        "\u200b",
        "\ufeff",
        "\u00ad",
        "\u202e\u202c",
        "\u2066\u2069",
        "\u200f",
        "\u3164",
        "\u2800",
        "\uffa0",
        "\u115f",
        "\ufe0f",
        "\u034f",
        "\u2060 \u180e",
        "\u2028",
        "\udb40\udd00"
      })
  void what_shows_nothing_is_blank(String text) {
    assertThat(PlainText.isBlank(text)).isTrue();
    assertThat(PlainText.trim(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada",
        "Mary Ann O'Neil-\u00d8",
        "a\u00a0b",
        "\u09b0\u200d\u09cd\u09af\u09be\u09ac", // Bengali: joiner before the virama
        "\u09a4\u09cd\u200d", // Bengali khanda ta as it was once written
        "\u0d30\u0d3e\u0d1c\u0d28\u0d4d\u200d", // Malayalam chillu as it was once written
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3", // Sinhala
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian
        "SMS\u200c\u0647\u0627",
        "\u0915\u094d\u200c\u0937", // Devanagari, the virama shown
        "\u0915\u094d\u200d x",
        "👩\u200d👩\u200d👧",
        "❤\ufe0f\u200d🔥",
        "👩🏽\u200d⚕\ufe0f",
        "\u0600\u0661"
      })
  void letters_and_what_joins_them_are_a_line(String text) {
    assertThat(PlainText.trim(text)).isEqualTo(text);
    assertThat(PlainText.isLine(text)).isTrue();
    assertThat(PlainText.isStoredLine(text)).isTrue();
    assertThat(PlainText.isProse(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200bb",
        "a\u200fb",
        "a\u202eb",
        "a\ufeffb",
        "a\u00adb",
        "a\u2028b",
        "a\u2029b",
        "a\u2060b",
        "a\u2066b",
        "a\u200eb",
        "a\u061cb",
        "a\nb",
        "a\tb",
        "a\0b",
        "a\u007fb",
        "a\u0085b",
        "a\ud800b",
        "\0a",
        "a\u007f",
        "a\udb40\udc20b"
      })
  void what_shows_nothing_within_a_text_is_no_part_of_a_line(String text) {
    assertThat(PlainText.isLine(PlainText.trim(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200db",
        "a\u200cb",
        "1\u200d2",
        "a \u200d b",
        "\u0915 \u200d\u0915",
        "👩\u200da",
        "\u0915\u200d\u200d\u0915",
        "a\u200d😀"
      })
  void a_joiner_that_joins_nothing_is_no_part_of_a_line(String text) {
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isStoredLine(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        " Ada\u00a0\t,Ada",
        "\u202aAda\u202c,Ada",
        "\u2068Ada\u2069,Ada",
        "\ufeffAda\u200f,Ada",
        "\u200dAda\u200d,Ada",
        "\u0915\u200d,\u0915",
        "\u3164A\u3164,A",
        "\u0d28\u0d4d\u200d ,\u0d28\u0d4d\u200d",
        "\u0d28\u0d4d\u200d\u200d,\u0d28\u0d4d\u200d",
        "\ufe0f❤\ufe0f ,❤\ufe0f"
      })
  void what_shows_nothing_is_dropped_at_both_ends(String typed, String trimmed) {
    assertThat(PlainText.trim(typed)).isEqualTo(trimmed);
    assertThat(PlainText.isLine(trimmed)).isTrue();
  }

  @Test
  void prose_has_lines_tabs_and_marks_of_direction_but_no_other_control_characters() {
    assertThat(PlainText.isProse("a\r\n\tb \u200f\u0627")).isTrue();
    assertThat(PlainText.isProse("a\0")).isFalse();
    assertThat(PlainText.isProse("a\u0085")).isFalse();
    assertThat(PlainText.isProse("a\udc00")).isFalse();
  }

  @Property
  void a_trimmed_text_has_nothing_left_to_trim(@ForAll String text) {
    String trimmed = PlainText.trim(text);

    assertThat(PlainText.trim(trimmed)).isEqualTo(trimmed);
    assertThat(trimmed.strip()).isEqualTo(trimmed);
  }

  @Property
  void every_line_may_be_stored(@ForAll String text) {
    String trimmed = PlainText.trim(text);

    assertThat(!PlainText.isLine(trimmed) || PlainText.isStoredLine(trimmed)).isTrue();
    assertThat(!PlainText.isLine(trimmed) || PlainText.isProse(trimmed)).isTrue();
  }
}
