package dev.khata.application.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.kernel.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a mandate could not charge is told in words, whatever it was. */
class AutopayWordsTest {
  @ParameterizedTest
  @EnumSource
  void every_failure_has_words(Language language) {
    ResourceBundle words = words(language);

    assertThat(ChargeFailure.values())
        .allSatisfy(failure -> assertThat(words.keySet()).contains("failure." + failure.name()));
  }

  @ParameterizedTest
  @EnumSource(names = {"RETRIES_USED_UP", "TOO_MANY_FAILURES"})
  void every_end_by_failures_has_words(StopReason stop) {
    assertThat(words(Language.ENGLISH).keySet()).contains("stop." + stop.name());
  }

  /** That other languages have the keys of English is held where the words are. */
  private static ResourceBundle words(Language language) {
    return ResourceBundle.getBundle(
        PostOffice.class.getPackageName() + ".words",
        Locale.forLanguageTag(language.tag()),
        PostOffice.class.getClassLoader());
  }
}
