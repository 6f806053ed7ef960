package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Password;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link CommonPasswords}. */
public abstract class CommonPasswordsSuite {
  protected abstract CommonPasswords common();

  @ParameterizedTest
  @ValueSource(strings = {"password", "123456", "12345678", "qwerty", "letmein"})
  void what_everybody_takes_is_common(String text) {
    assertThat(common().contains(new Password(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "PASSWORD", "password ", " password", "pa ssword", "Correct-Horse7"})
  void what_is_written_otherwise_is_not(String text) {
    assertThat(common().contains(new Password(text))).isFalse();
  }
}
