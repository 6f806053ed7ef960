package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ne                                     | NEPALI",
        "NE-np                                  | NEPALI",
        "ne-NP,ne;q=0.9,en;q=0.8                | NEPALI",
        "ne-NP,en;q=0.5                         | NEPALI",
        "ne-NP-u-mu-celsius, en;q=0.5           | NEPALI",
        "en-US, ne;q=0.9                        | ENGLISH",
        "en;q=0.3, hi-IN;q=0.7                  | HINDI",
        "en;q=0.300, hi-Deva-IN ; Q=0.301       | HINDI",
        "ur-Arab-PK;q=0.5, bn-BD;q=0.5          | URDU",
        "fr-FR, de;q=0.9, bn-BD;q=0.1           | BENGALI",
        "*, hi;q=0.2                            | HINDI",
        "ur;q=0, bn;q=0.001                     | BENGALI",
        "ne;q=2, en_US, ;;, hi;level=1, bn;q=.9, ur;q=0.1 | URDU",
      })
  void the_language_of_ours_that_weighs_most_is_taken(String header, Language language) {
    assertThat(AcceptLanguage.preferred(List.of(header))).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "*",
        "*;q=1",
        "fr",
        "new",
        "n",
        "ne;q=0",
        "ne;q=0.000",
        "-ne",
        "नेपाली"
      })
  void where_none_is_ours_none_is_taken(String header) {
    assertThat(AcceptLanguage.preferred(List.of(header))).isEmpty();
  }

  @Test
  void several_headers_are_one_list() {
    assertThat(AcceptLanguage.preferred(List.of("en;q=0.4", "fr, ur;q=0.6")))
        .contains(Language.URDU);
    assertThat(AcceptLanguage.preferred(List.of())).isEmpty();
  }
}
