package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.bootstrap.config.PasswordConfig;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.kernel.Overloaded;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
  private static final Password RIGHT = new Password("correct horse bättery স্টেপল");

  private final Argon2Passwords passwords = with(new PasswordConfig(1_024, 2, 1, 2, 10));

  @AfterEach
  void close() {
    passwords.close();
  }

  @Test
  void a_hash_names_its_parameters_and_its_salt() {
    PasswordHash hash = passwords.hash(RIGHT);

    assertThat(hash.phc())
        .matches("\\$argon2id\\$v=19\\$m=1024,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    assertThat(passwords.hash(RIGHT)).isNotEqualTo(hash);
  }

  @Test
  void only_the_right_password_matches() {
    PasswordHash hash = passwords.hash(RIGHT);

    assertThat(passwords.match(RIGHT, hash).isRight()).isTrue();
    assertThat(passwords.match(new Password(RIGHT.reveal() + " "), hash).isRight()).isFalse();
    assertThat(passwords.match(new Password(""), hash).isRight()).isFalse();
  }

  /** Made by the reference implementation's command line: argon2 somesalt -id -t 2 -m 10 -p 1. */
  @Test
  void a_hash_of_the_reference_implementation_matches() {
    PasswordHash reference =
        new PasswordHash(
            "$argon2id$v=19$m=1024,t=2,p=1$c29tZXNhbHQ$7FfsnA6vUe7qLpL/3Kqc3uR48ZJyFbUVt7jWZlf0Htk");

    assertThat(passwords.match(new Password("password"), reference).isRight()).isTrue();
    assertThat(passwords.match(new Password("Password"), reference).isRight()).isFalse();
  }

  @Test
  void a_hash_of_other_parameters_matches() {
    PasswordHash current = passwords.hash(RIGHT);
    try (Argon2Passwords stronger = with(new PasswordConfig(2_048, 3, 2, 2, 10))) {
      assertThat(stronger.match(RIGHT, current).isRight()).isTrue();
      assertThat(stronger.match(RIGHT, stronger.hash(RIGHT)).isRight()).isTrue();
    }
  }

  @Test
  void what_is_no_argon2id_hash_is_a_fault_and_not_a_wrong_password() {
    assertThatThrownBy(() -> passwords.match(RIGHT, new PasswordHash("$2a$10$abc")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("abc");
  }

  @Test
  void burning_takes_any_password() {
    passwords.burn(RIGHT);
    passwords.burn(new Password(""));
    passwords.burn(new Password("x".repeat(128)));

    assertThat(passwords.match(RIGHT, passwords.hash(RIGHT)).isRight()).isTrue();
  }

  @Test
  void a_flood_of_new_passwords_keeps_nobody_from_logging_in() throws Exception {
    PasswordHash hash = passwords.hash(RIGHT);
    List<Future<Boolean>> logIns = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 400; i++) {
        callers.submit(() -> register());
        if (i % 50 == 0) {
          logIns.add(callers.submit(() -> passwords.match(RIGHT, hash).isRight()));
        }
      }
    }

    for (Future<Boolean> logIn : logIns) {
      assertThat(logIn.get()).isTrue();
    }
  }

  /** Some of the flood get through, the others are sent away. */
  private void register() {
    try {
      assertThat(passwords.hash(new Password("new")).phc()).isNotEmpty();
    } catch (Overloaded full) {
      assertThat(full.retryAfter()).isPositive();
    }
  }

  private static Argon2Passwords with(PasswordConfig config) {
    return new Argon2Passwords(config, new SecureRandom());
  }
}
