package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.config.PasswordConfig;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The library lower-cases the name of the algorithm by the default locale. */
@Isolated("changes the default locale")
class TurkishHashTest {
  private static final Password RIGHT = new Password("correct horse bättery স্টেপল");

  @Test
  void a_hash_made_where_the_default_locale_was_turkish_matches() {
    try (var passwords =
        new Argon2Passwords(new PasswordConfig(1_024, 2, 1, 2, 10), new SecureRandom())) {
      PasswordHash turkish = hashedUnder(Locale.of("tr", "TR"), passwords);

      assertThat(turkish.phc()).startsWith("$argon2\u0131d$");
      assertThat(passwords.match(RIGHT, turkish).isRight()).isTrue();
      assertThat(passwords.match(new Password("wrong"), turkish).isRight()).isFalse();
    }
  }

  private static PasswordHash hashedUnder(Locale locale, Argon2Passwords passwords) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(locale);
      return passwords.hash(RIGHT);
    } finally {
      Locale.setDefault(before);
    }
  }
}
