package dev.khata.persistence.autopay;

import dev.khata.application.autopay.MandatesSuite;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqMandatesTest extends MandatesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports autopay =
      AutopayPersistence.ports(DATABASE.database(), Till.LIMITS, Somebody.NPR, NoticePeriod.NONE);

  @Override
  protected Mandates mandates() {
    return autopay.get(Mandates.class);
  }

  @Override
  protected Occurrences occurrences() {
    return autopay.get(Occurrences.class);
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }
}
