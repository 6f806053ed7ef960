package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static dev.khata.application.recharge.Till.NOW;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.Till;
import dev.khata.application.referral.RewardReferrers;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.persistence.payments.StoredShop;
import dev.khata.persistence.referral.ReferralPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A shop with books of its own, in which all kinds of money move and anything can be changed. */
final class Bookshop implements AutoCloseable {
  private static final UserId ADMIN = new UserId(1_000_001);

  final TestDatabase database = TestDatabase.fresh();
  final StoredRecharges stores = new StoredRecharges(database);
  final Till till = new Till(stores);
  final GatewayShop shop = StoredShop.open(database, stores, Set.of());

  /** What those get who bring others. */
  Set<Perks> rewards() {
    return Set.of(
        new RewardReferrers(
            ReferralPersistence.ports(database.database(), Somebody.NPR).get(Rewards.class)));
  }

  UserId customer(PhoneNumber phone) {
    return stores.user(phone, UserType.PREPAID);
  }

  /** An admin gives that much, or takes it; returns the entry. */
  EntryId adjust(UserId user, Side side, Money amount, Instant now) {
    CustomerAccount account =
        amount.unit().isPoints() ? CustomerAccount.points(user) : CustomerAccount.wallet(user);
    Adjustment asked =
        Adjustment.requested(
            Fresh.uuid(),
            Optional.empty(),
            account,
            side,
            amount,
            new AdjustmentReason("a test"),
            ADMIN,
            now);
    return stores
        .transactions()
        .inTransaction(
            () -> {
              Money owed = stores.balances().of(account.receivable()).total();
              var receipt = stores.journal().append(asked.entry(owed, now), now);
              EntryId entry = ((Journal.Receipt.Recorded) receipt).entry();
              stores.adjustments().add(asked.posted(Optional.empty(), entry, now));
              return entry;
            });
  }

  EntryId give(UserId user, long rupees) {
    return adjust(user, Side.CREDIT, rupees(rupees), NOW);
  }

  EntryId givePoints(UserId user, long points) {
    return adjust(user, Side.CREDIT, Somebody.points(points), NOW);
  }

  /** A number out of the database. */
  long number(String sql, Object... values) {
    return database.dsl().fetchSingle(sql, values).get(0, Long.class);
  }

  List<String> faults() {
    return stores.allFaults().stream().map(LedgerProof.Fault::toString).toList();
  }

  /** What the proof in slices finds first, once each had its turn. */
  Optional<String> faultOfRound() {
    return stores.round(NOW).fault();
  }

  @Override
  public void close() {
    shop.settle();
    database.close();
  }
}
