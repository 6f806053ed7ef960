package dev.khata.persistence.identity;

import dev.khata.application.identity.ChallengesSuite;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqChallengesTest extends ChallengesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final IdentityPersistence identity =
      new IdentityPersistence(DATABASE.database(), DATABASE.transactions());

  @Override
  protected Challenges challenges() {
    return identity.challenges();
  }
}
