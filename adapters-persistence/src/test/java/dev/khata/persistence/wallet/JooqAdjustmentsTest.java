package dev.khata.persistence.wallet;

import dev.khata.application.wallet.AdjustmentsSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.persistence.database.Ports;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqAdjustmentsTest extends AdjustmentsSuite {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private final Ports wallet = LEDGER.wallet();

  @Override
  protected Adjustments adjustments() {
    return wallet.get(Adjustments.class);
  }

  @Override
  protected EntryId someEntry() {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    return LEDGER.record(Somebody.topUp(CustomerAccount.wallet(Somebody.somebody()), 1, now), now);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return LEDGER.transactions().inTransaction(work);
  }
}
