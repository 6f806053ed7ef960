package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @Test
  void names_are_trimmed() {
    assertThat(PersonName.parse(" Ada ", "\tLovelace\n"))
        .contains(new PersonName("Ada", "Lovelace"));
    assertThatThrownBy(() -> new PersonName("Ada ", "Lovelace"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void either_name_may_be_empty() {
    assertThat(PersonName.parse("", "")).contains(PersonName.NONE);
    assertThat(PersonName.parse("  ", "Lovelace")).contains(new PersonName("", "Lovelace"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\0da", "A\nda", "A\tda", "A\u007fda", "A\u0085da", "A\u009fda"})
  void a_control_character_is_in_no_name(String text) {
    assertThat(PersonName.parse(text, "")).isEmpty();
    assertThat(PersonName.parse("", text)).isEmpty();
    assertThat(PersonName.split("x " + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A\u202eda", "A\u200bda", "A\u2028da", "A\ud800da", "A\u200dda", "A\u200fda"})
  void an_invisible_sign_or_half_a_character_is_in_no_name(String text) {
    assertThat(PersonName.parse(text, "")).isEmpty();
  }

  @Test
  void the_joiners_of_indic_scripts_are_part_of_a_name() {
    assertThat(PersonName.parse("\u0930\u094d\u200d\u092f", "")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200d", "\u00a0", "\u3164", "\u2800", "\u202a\u202c", "\ufeff \u200f"})
  void a_name_of_which_nothing_shows_is_none(String text) {
    assertThat(PersonName.split(text)).contains(PersonName.NONE);
    assertThat(PersonName.parse(text, text)).contains(PersonName.NONE);
  }

  @Test
  void a_name_that_an_earlier_version_stored_can_be_read() {
    assertThat(new PersonName("A\u200dda", "\u3164").first()).isEqualTo("A\u200dda");
  }

  @Test
  void letters_count_and_not_their_halves() {
    assertThat(PersonName.parse("\ud804\udd03".repeat(84), "😀".repeat(100))).isPresent();
    assertThat(PersonName.parse("😀".repeat(151), "")).isEmpty();
  }

  @Test
  void each_name_has_at_most_150_characters() {
    String longest = "x".repeat(PersonName.LONGEST);

    assertThat(PersonName.parse(longest, longest)).isPresent();
    assertThat(PersonName.parse(longest + "x", "")).isEmpty();
    assertThat(PersonName.parse("", longest + "x")).isEmpty();
    assertThat(PersonName.parse(" " + longest + " ", "")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Ada Lovelace,Ada,Lovelace",
        "Ada King Lovelace,Ada King,Lovelace",
        "  Ada   Lovelace ,Ada,Lovelace",
        "Ada,Ada,''",
        "'','',''",
        "'   ','',''"
      })
  void a_name_in_one_piece_is_split_at_its_last_blank(String full, String first, String last) {
    assertThat(PersonName.split(full)).contains(new PersonName(first, last));
  }

  @Test
  void a_part_that_is_too_long_makes_no_name() {
    String tooLong = "x".repeat(PersonName.LONGEST + 1);

    assertThat(PersonName.split(tooLong)).isEmpty();
    assertThat(PersonName.split(tooLong + " x")).isEmpty();
    assertThat(PersonName.split("x " + tooLong)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Ada,Lovelace,Ada Lovelace", "Ada,'',Ada", "'',Lovelace,Lovelace", "'','',''"})
  void both_parts_are_joined_by_a_blank(String first, String last, String full) {
    assertThat(new PersonName(first, last).full()).isEqualTo(full);
  }

  @Property
  void what_was_joined_is_split_again(
      @ForAll @AlphaChars @StringLength(min = 1, max = 150) String first,
      @ForAll @AlphaChars @StringLength(min = 1, max = 150) String last) {
    PersonName name = new PersonName(first, last);

    assertThat(PersonName.split(name.full())).contains(name);
  }

  @Property
  void no_text_makes_reading_throw(@ForAll String text) {
    assertThat(PersonName.split(text))
        .isEqualTo(PersonName.split(text.strip()))
        .satisfies(name -> name.ifPresent(n -> assertThat(n.full().strip()).isEqualTo(n.full())));
  }

  @Test
  void a_print_shows_no_name() {
    assertThat(new PersonName("Ada", "Lovelace")).hasToString("PersonName[…]");
  }
}
