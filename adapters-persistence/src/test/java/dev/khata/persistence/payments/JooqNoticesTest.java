package dev.khata.persistence.payments;

import dev.khata.application.payments.NoticesSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.payments.Notices;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqNoticesTest extends NoticesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Notices notices =
      PaymentsPersistence.ports(DATABASE.database(), Somebody.NPR).get(Notices.class);

  @Override
  protected Notices notices() {
    return notices;
  }
}
