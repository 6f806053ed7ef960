package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinksRaceTest {
  private static final int MAX = 3;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Links links =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions()).get(Links.class);
  private final Instant now = new SettableClock().instant();

  @Test
  void parallel_requests_get_no_more_links_than_allowed() {
    EmailAddress address = Fresh.email();

    Race.of(12, runner -> DATABASE.transactions().inTransaction(() -> addIfAllowed(address)));

    assertThat(links.countSince(address, Link.Kind.RESET_PASSWORD, now)).isEqualTo(MAX);
  }

  private boolean addIfAllowed(EmailAddress address) {
    boolean allowed = links.countSince(address, Link.Kind.RESET_PASSWORD, now) < MAX;
    if (allowed) {
      links.add(
          new Link(
              new TokenHash(Fresh.hex(32)),
              Link.Kind.RESET_PASSWORD,
              Optional.empty(),
              address,
              now,
              now.plus(Link.Kind.RESET_PASSWORD.lifetime())));
    }
    return allowed;
  }
}
