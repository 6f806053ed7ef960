package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordMatch;
import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link PasswordHasher}. */
public abstract class PasswordHasherSuite {
  private static final Password PASSWORD = new Password("Correct-Horse7");

  private static final Password COMPOSED = new Password("caf\u00e9-passwort");
  private static final Password DECOMPOSED = new Password("cafe\u0301-passwort");

  protected abstract PasswordHasher hasher();

  /** A hash of the password with parameters other than those of {@link #hasher}. */
  protected abstract PasswordHash outdatedHash(Password password);

  /** A hash of the text as it is, in no spelling but its own, with the parameters of now. */
  protected abstract PasswordHash hashAsTyped(Password password);

  /** A hasher that has neither a place nor room in its queue. */
  protected abstract PasswordHasher fullHasher();

  @Test
  void a_password_matches_its_hash() {
    assertThat(isRight(PASSWORD, hasher().hash(PASSWORD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "correct-horse7", "Correct-Horse7 ", "Correct-Horse", "Correct-Horse8"})
  void another_password_does_not(String other) {
    assertThat(isRight(new Password(other), hasher().hash(PASSWORD))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "পাসওয়ার্ড-১২৩",
        "пароль",
        "🔑🔑🔑🔑🔑🔑🔑🔑",
        "with\0zero",
        "$argon2id$v=19$",
        " "
      })
  void any_text_can_be_a_password(String text) {
    Password password = new Password(text);

    PasswordHash hash = hasher().hash(password);

    assertThat(isRight(password, hash)).isTrue();
    assertThat(isRight(PASSWORD, hash)).isFalse();
  }

  @Test
  void every_character_of_the_longest_password_counts() {
    String longest = "é".repeat(Password.LONGEST - 1);

    PasswordHash hash = hasher().hash(new Password(longest + "1"));

    assertThat(isRight(new Password(longest + "1"), hash)).isTrue();
    assertThat(isRight(new Password(longest + "2"), hash)).isFalse();
  }

  @Test
  void two_hashes_of_one_password_differ_and_both_match() {
    PasswordHash one = hasher().hash(PASSWORD);
    PasswordHash two = hasher().hash(PASSWORD);

    assertThat(one).isNotEqualTo(two);
    assertThat(isRight(PASSWORD, one)).isTrue();
    assertThat(isRight(PASSWORD, two)).isTrue();
  }

  @Test
  void a_hash_does_not_show_the_password() {
    assertThat(hasher().hash(PASSWORD).phc()).doesNotContain("Correct", "Horse");
  }

  @Test
  void a_hash_of_former_days_still_matches() {
    PasswordHash old = outdatedHash(PASSWORD);

    assertThat(isRight(PASSWORD, old)).isTrue();
    assertThat(isRight(new Password("Correct-Horse8"), old)).isFalse();
  }

  @Test
  void only_a_hash_of_former_days_is_outdated() {
    assertThat(hasher().match(PASSWORD, hasher().hash(PASSWORD))).isEqualTo(PasswordMatch.MATCHES);
    assertThat(hasher().match(PASSWORD, outdatedHash(PASSWORD)))
        .isEqualTo(PasswordMatch.MATCHES_OUTDATED);
  }

  @Test
  void a_password_is_the_same_from_every_keyboard() {
    PasswordHash hash = hasher().hash(DECOMPOSED);

    assertThat(hasher().match(COMPOSED, hash)).isEqualTo(PasswordMatch.MATCHES);
    assertThat(hasher().match(DECOMPOSED, hash)).isEqualTo(PasswordMatch.MATCHES);
    assertThat(hasher().match(new Password("cafe-passwort"), hash)).isEqualTo(PasswordMatch.NONE);
  }

  @Test
  void a_hash_of_another_spelling_matches_and_is_outdated() {
    PasswordHash old = hashAsTyped(DECOMPOSED);

    assertThat(hasher().match(DECOMPOSED, old)).isEqualTo(PasswordMatch.MATCHES_OUTDATED);
    assertThat(hasher().match(COMPOSED, old)).isEqualTo(PasswordMatch.MATCHES_OUTDATED);
    assertThat(hasher().match(PASSWORD, old)).isEqualTo(PasswordMatch.NONE);
  }

  @Test
  void a_password_can_be_compared_with_nothing() {
    assertThatCode(() -> hasher().burn(PASSWORD)).doesNotThrowAnyException();
  }

  @Test
  void when_the_queue_is_full_nothing_is_hashed() {
    PasswordHash hash = hasher().hash(PASSWORD);

    assertOverloaded(() -> fullHasher().hash(PASSWORD));
    assertOverloaded(() -> fullHasher().match(PASSWORD, hash));
    assertOverloaded(() -> fullHasher().burn(PASSWORD));
  }

  private boolean isRight(Password password, PasswordHash hash) {
    return hasher().match(password, hash).isRight();
  }

  private static void assertOverloaded(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Overloaded.class,
            overloaded ->
                assertThat(overloaded.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
  }
}
