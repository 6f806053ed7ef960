package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "hi-in, hi-IN",
    "NE-np, ne-NP",
    "zh-hant-tw, zh-Hant-TW",
    "bn, bn",
    "mai, mai",
    "bho, bho",
    "new, new",
    "sat, sat",
    "es-419, es-419",
    "SAT-olck-in, sat-Olck-IN",
    "mai-np, mai-NP",
    "awa, awa",
    "thl, thl",
    "gom, gom",
    "ccp-BD, ccp-BD",
    "mni-Mtei, mni-Mtei"
  })
  void a_known_language_is_read_in_any_case(String typed, String tag) {
    assertThat(LanguageTag.parse(typed)).map(LanguageTag::text).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "xx",
        "english",
        "en_US",
        "en-ZZ",
        "en-999",
        "hin",
        "zzq",
        "qaa",
        "languages",
        "en-US-u-ca-buddhist",
        "x-private",
        "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"
      })
  void any_other_text_is_none(String typed) {
    assertThat(LanguageTag.parse(typed)).isEmpty();
  }
}
