package dev.khata.bootstrap.libraries;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.khata.application.identity.PasswordHasherSuite;
import dev.khata.bootstrap.config.PasswordConfig;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

class Argon2PasswordsSuiteTest extends PasswordHasherSuite {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PasswordConfig QUICK = new PasswordConfig(1_024, 1, 1, 2, 8);
  private static final PasswordConfig FORMER = new PasswordConfig(2_048, 1, 1, 2, 8);

  private final Argon2Passwords hasher = new Argon2Passwords(QUICK, RANDOM);

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }

  @Override
  protected PasswordHash outdatedHash(Password password) {
    return new Argon2Passwords(FORMER, RANDOM).hash(password);
  }

  @Override
  protected PasswordHash hashAsTyped(Password password) {
    byte[] text = password.reveal().getBytes(StandardCharsets.UTF_8);
    return new PasswordHash(
        Argon2Function.getInstance(1_024, 1, 1, 32, Argon2.ID, Argon2Function.ARGON2_VERSION_13)
            .hash(text, "sixteen bytes ok".getBytes(StandardCharsets.UTF_8))
            .getResult());
  }

  /** One that has been closed takes no more work, just as one whose queue is full. */
  @Override
  protected PasswordHasher fullHasher() {
    Argon2Passwords closed = new Argon2Passwords(QUICK, RANDOM);
    closed.close();
    return closed;
  }
}
