package dev.khata.persistence.wallet;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Books of each test's own, for those that spoil them. */
final class FreshLedger implements BeforeEachCallback, AfterEachCallback {
  private Optional<Ledger> ledger = Optional.empty();

  Ledger ledger() {
    return ledger.orElseThrow();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ledger = Optional.of(Ledger.fresh());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ledger().close();
  }
}
