package dev.khata.persistence.payments;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.payments.PaymentStores;
import dev.khata.application.payments.StatementLinesSuite;
import dev.khata.application.recharge.Till;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.recharge.StoredRecharges;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqStatementLinesTest extends StatementLinesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final PaymentStores stores = StoredPayments.of(DATABASE);
  private final StoredRecharges recharges = new StoredRecharges(DATABASE);
  private final Till till = new Till(recharges);

  @AfterEach
  void the_books_are_right() {
    assertThat(recharges.faults()).isEmpty();
  }

  @Override
  protected PaymentStores stores() {
    return stores;
  }

  @Override
  protected Transactions transactions() {
    return DATABASE.transactions();
  }

  @Override
  protected long debits(SystemAccount account) {
    return recharges.balances().of(account).debits().longValueExact();
  }

  @Override
  protected Subject subject() {
    TopUp topUp = new TopUp(till.payer(0), Optional.empty(), npr(500), PaymentMethod.UPI);
    return new Subject(
        till.record(List.of(Item.silent(topUp)), NOW)
            .getFirst()
            .transactions()
            .getFirst()
            .id()
            .value());
  }
}
