package dev.khata.persistence.referral;

import dev.khata.application.referral.RewardsSuite;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.Journal;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.recharge.RechargePersistence;
import dev.khata.persistence.testing.TestDatabase;
import dev.khata.persistence.wallet.WalletPersistence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqRewardsTest extends RewardsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Transactions transactions = DATABASE.transactions();
  private final Ports wallet =
      WalletPersistence.ports(DATABASE.database(), transactions, Somebody.NPR);
  private final PurchaseBook book =
      RechargePersistence.ports(DATABASE.database(), Somebody.NPR).get(PurchaseBook.class);

  @BeforeEach
  void open_the_books() {
    wallet.get(CurrencyPin.class).pin(Somebody.NPR);
  }

  @Override
  protected Rewards rewards() {
    return ReferralPersistence.ports(DATABASE.database(), Somebody.NPR).get(Rewards.class);
  }

  @Override
  protected Users users() {
    return IdentityPersistence.ports(DATABASE.database(), transactions).get(Users.class);
  }

  @Override
  protected Journal journal() {
    return wallet.get(Journal.class);
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected TransactionId transactionOf(UserId user) {
    TopUp topUp = new TopUp(user, Optional.empty(), Somebody.npr(1), PaymentMethod.UPI);
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    PurchaseBook.Outcome outcome = book.record(List.of(PurchaseBook.Item.silent(topUp)), now);
    return ((PurchaseBook.Outcome.Recorded) outcome)
        .receipts()
        .getFirst()
        .transactions()
        .getFirst()
        .id();
  }
}
