package dev.khata.bootstrap.identity;

import dev.khata.application.identity.PasswordHasherSuite;
import dev.khata.bootstrap.config.PasswordConfig;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
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

  /** One that has been closed takes no more work, just as one whose queue is full. */
  @Override
  protected PasswordHasher fullHasher() {
    Argon2Passwords closed = new Argon2Passwords(QUICK, RANDOM);
    closed.close();
    return closed;
  }
}
