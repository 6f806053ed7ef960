package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, ENGLISH",
    "EN-us, ENGLISH",
    "ne-NP, NEPALI",
    "hi-Deva-IN, HINDI",
    "bn-BD, BENGALI",
    "ur-Arab-PK, URDU",
    "UR-pk, URDU"
  })
  void script_and_region_make_no_difference(String tag, Language language) {
    assertThat(Language.of(tag)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "und", "fr", "english", "new", "e", "en_US", "x-ne"})
  void a_language_without_words_is_none(String tag) {
    assertThat(Language.of(tag)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void each_is_found_by_its_own_tag(Language language) {
    assertThat(Language.of(language.tag())).contains(language);
  }

  @Test
  void urdu_alone_begins_on_the_right() {
    for (Language language : Language.values()) {
      assertThat(language.direction() == Language.Direction.RIGHT_TO_LEFT)
          .isEqualTo(language == Language.URDU);
    }
  }
}
