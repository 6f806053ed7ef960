package dev.khata.persistence.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.engagement.ContactsSuite;
import dev.khata.application.engagement.SomeContact;
import dev.khata.application.kernel.Race;
import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqContactsTest extends ContactsSuite {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports engagement = EngagementPersistence.ports(DATABASE.database());

  @Override
  protected Contacts contacts() {
    return engagement.get(Contacts.class);
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }

  @Test
  void of_many_at_once_one_is_told_that_its_address_was_not_acknowledged() {
    List<Boolean> told =
        Race.of(
            8,
            runner ->
                transactions()
                    .inTransaction(() -> receive(runner % 2 == 0 ? "race@x.np" : "RACE@X.NP")));

    assertThat(told).containsOnlyOnce(false);
  }

  private boolean receive(String address) {
    Contact contact = SomeContact.from(address, NOW);
    boolean told =
        contacts().isAcknowledged(contact.note().email(), NOW.minus(Duration.ofHours(1)));
    contacts().add(new Contact(contact.id(), contact.note(), NOW, !told, Optional.empty()));
    return told;
  }
}
