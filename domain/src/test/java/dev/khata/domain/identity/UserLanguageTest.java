package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserLanguageTest {
  private static final UserLanguage CHOSEN = new UserLanguage.Chosen("bn-BD");

  @Test
  void who_has_chosen_one_is_answered_in_it_whatever_a_request_asks_for() {
    assertThat(CHOSEN.tag()).isEqualTo("bn-BD");
    assertThat(CHOSEN.answering(asking(Optional.of(Language.URDU)))).isEqualTo("bn-BD");
  }

  @Test
  void who_has_chosen_none_is_answered_as_the_request_asks_and_else_as_they_signed_up() {
    UserLanguage assumed = UserLanguage.of(asking(Optional.of(Language.NEPALI)));

    assertThat(assumed.answering(asking(Optional.of(Language.URDU)))).isEqualTo("ur");
    assertThat(assumed.answering(asking(Optional.empty()))).isEqualTo("ne");
    assertThat(assumed.tag()).isEqualTo("ne");
  }

  @Test
  void who_never_named_one_is_written_to_in_english() {
    assertThat(UserLanguage.of(asking(Optional.empty()))).isEqualTo(User.DEFAULT_LANGUAGE);
    assertThat(User.DEFAULT_LANGUAGE.tag()).isEqualTo("en");
  }

  @ParameterizedTest
  @EnumSource
  void what_nobody_chose_is_kept_as_that(Language language) {
    UserLanguage assumed = new UserLanguage.Assumed(language);

    assertThat(UserLanguage.read(assumed.stored())).isEqualTo(assumed);
    assertThat(LanguageTag.parse(assumed.stored())).as("nobody can choose it").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ne-NP", "ta", "ur-Arab-PK"})
  void what_was_chosen_is_kept_as_it_is(String tag) {
    assertThat(new UserLanguage.Chosen(tag).stored()).isEqualTo(tag);
    assertThat(UserLanguage.read(tag)).isEqualTo(new UserLanguage.Chosen(tag));
  }

  private static Origin asking(Optional<Language> language) {
    return new Origin("a request", Optional.empty(), Optional.empty(), language);
  }
}
