package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Asha, ASHA",
    "Jose\u0301, JOSÉ",
    "ΟΔΥΣΣΕΥΣ, οδυσσευς",
    "σας, ΣΑΣ",
    "Straße, STRASSE",
    "İstanbul, istanbul",
    "ქართული, ᲥᲐᲠᲗᲣᲚᲘ",
    "क्\u200dष, क्ष",
    "کرن\u200cخان, کرنخان",
  })
  void spellings_of_one_name_have_one_key(String one, String other) {
    assertThat(NameKey.ofPart(one)).isEqualTo(NameKey.ofPart(other));
  }

  @ParameterizedTest
  @CsvSource({"कमल, कमला", "বল, বাল", "علی, على", "Jose, José"})
  void marks_and_letters_tell_names_apart(String one, String other) {
    assertThat(NameKey.ofPart(one)).isNotEqualTo(NameKey.ofPart(other));
  }

  @Test
  void a_part_that_ends_in_a_letter_of_two_forms_is_found_within_a_word() {
    NameKey name = NameKey.of(new PersonName("ΑΣΑ", ""));

    assertThat(name.contains(NameKey.ofPart("ας"))).isTrue();
  }

  @Test
  void the_whole_name_is_searched_first_name_first() {
    NameKey name = NameKey.of(new PersonName("Asha", "Rao"));

    assertThat(name.contains(NameKey.ofPart("a R"))).isTrue();
    assertThat(name.contains(NameKey.ofPart("Rao Asha"))).isFalse();
  }

  @Test
  void a_key_fits_into_an_index_whatever_the_name() {
    String notes = "\ud834\uddbb".repeat(PersonName.LONGEST);
    String key = NameKey.of(new PersonName(notes, notes)).text();

    assertThat(key.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2_380, 2_400);
    assertThat(NameKey.of(new PersonName("क".repeat(150), "क".repeat(150))).text()).hasSize(301);
  }

  @Test
  void it_is_masked() {
    assertThat(NameKey.ofPart("Asha").toString()).isEqualTo("NameKey[…]");
  }
}
