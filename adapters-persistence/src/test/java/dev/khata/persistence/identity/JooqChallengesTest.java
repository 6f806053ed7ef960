package dev.khata.persistence.identity;

import dev.khata.application.identity.ChallengesSuite;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqChallengesTest extends ChallengesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports identity =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Challenges challenges() {
    return identity.get(Challenges.class);
  }
}
