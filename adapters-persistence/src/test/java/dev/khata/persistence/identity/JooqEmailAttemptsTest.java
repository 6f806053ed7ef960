package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.EmailAttemptsSuite;
import dev.khata.application.identity.Identifiers;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.EmailAttempts.Limits;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqEmailAttemptsTest extends EmailAttemptsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final EmailAttempts tries =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions())
          .get(EmailAttempts.class);

  @Override
  protected EmailAttempts tries() {
    return tries;
  }

  @Test
  void of_forty_at_once_no_more_get_through_than_allowed() {
    LockoutKey subject = Identifiers.stranger();

    List<Optional<Instant>> answers =
        Race.of(40, runner -> tries.count(subject, SettableClock.START, Limits.STANDARD));

    assertThat(answers).filteredOn(Optional::isEmpty).hasSize(5);
    assertThat(answers)
        .filteredOn(Optional::isPresent)
        .hasSize(35)
        .containsOnly(Optional.of(SettableClock.START.plus(Limits.STANDARD.window())));
  }
}
