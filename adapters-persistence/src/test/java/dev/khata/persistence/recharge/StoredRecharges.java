package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.MESSAGE;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PendingPurchases;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargedNumbers;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.replies.RepliesPersistence;
import dev.khata.persistence.testing.TestDatabase;
import dev.khata.persistence.wallet.WalletPersistence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** The stores of recharges on PostgreSQL. */
public final class StoredRecharges implements RechargeStores {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final TestDatabase database;
  private final Ports wallet;
  private final Ports catalog;
  private final Ports recharge;

  public StoredRecharges(TestDatabase database) {
    this.database = database;
    this.wallet =
        WalletPersistence.ports(database.database(), database.transactions(), Somebody.NPR);
    this.catalog =
        CatalogPersistence.ports(database.database(), database.transactions(), Somebody.NPR);
    this.recharge = RechargePersistence.ports(database.database(), Somebody.NPR);
    assertThat(wallet.get(CurrencyPin.class).pin(Somebody.NPR))
        .isInstanceOf(CurrencyPin.Answer.Agreed.class);
  }

  /**
   * But for rewards that a test gives by itself, without having promised them, and for payments
   * that it settles without a gateway.
   */
  public List<LedgerProof.Fault> faults() {
    return allFaults().stream()
        .filter(fault -> !fault.reason().equals("is not the reward that was promised"))
        .filter(fault -> !fault.reason().equals("was paid by no capture"))
        .toList();
  }

  List<LedgerProof.Fault> allFaults() {
    List<LedgerProof.Fault> faults = new ArrayList<>();
    wallet.get(LedgerProof.class).whole(faults::add, Progress.UNSEEN);
    return faults;
  }

  /** Proves in slices until each has had its turn. */
  LedgerProof.Round round(Instant now) {
    LedgerProof proof = wallet.get(LedgerProof.class);
    LedgerProof.Round round = proof.advance(now);
    for (Instant then = now.plus(HOUR); then.isBefore(now.plus(DAY)); then = then.plus(HOUR)) {
      round = proof.advance(then);
    }
    return round;
  }

  Adjustments adjustments() {
    return wallet.get(Adjustments.class);
  }

  @Override
  public Replies replies() {
    return RepliesPersistence.ports(database.database()).get(Replies.class);
  }

  @Override
  public PurchaseSnapshots snapshots() {
    return recharge.get(PurchaseSnapshots.class);
  }

  @Override
  public PurchaseBook book() {
    return recharge.get(PurchaseBook.class);
  }

  @Override
  public PendingPurchases pending() {
    return recharge.get(PendingPurchases.class);
  }

  @Override
  public PlanUse planUse() {
    return recharge.get(PlanUse.class);
  }

  @Override
  public RunningPlans runningPlans() {
    return recharge.get(RunningPlans.class);
  }

  @Override
  public PastCustomers pastCustomers() {
    return recharge.get(PastCustomers.class);
  }

  @Override
  public RechargedNumbers numbers() {
    return recharge.get(RechargedNumbers.class);
  }

  @Override
  public PlanGroups groups() {
    return catalog.get(PlanGroups.class);
  }

  @Override
  public Plans plans() {
    return catalog.get(Plans.class);
  }

  @Override
  public OfferTypes offerTypes() {
    return catalog.get(OfferTypes.class);
  }

  @Override
  public Offers offers() {
    return catalog.get(Offers.class);
  }

  @Override
  public Journal journal() {
    return wallet.get(Journal.class);
  }

  @Override
  public Balances balances() {
    return wallet.get(Balances.class);
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  @Override
  public UserId user(PhoneNumber phone, UserType type) {
    return new UserId(
        database
            .dsl()
            .fetchSingle(
                """
                INSERT INTO users (public_id, first_name, last_name, phone, phone_contract,
                  phone_verified_at, user_type, state, role_id, language, created_at, updated_at)
                SELECT ?, 'Some', 'Body', ?, 'gencharge', now(), ?, 'ACTIVE', id, 'en-x-assumed', now(), now()
                FROM role WHERE name = 'user'
                RETURNING id
                """,
                Fresh.uuid(),
                phone.e164(),
                type.name())
            .get(0, Long.class));
  }

  @Override
  public void delete(UserId user) {
    database.dsl().execute("DELETE FROM users WHERE id = ?", user.value());
  }

  @Override
  public void move(UserId user, PhoneNumber phone) {
    database.dsl().execute("UPDATE users SET phone = ? WHERE id = ?", phone.e164(), user.value());
  }

  @Override
  public void await(UserId user) {
    database
        .dsl()
        .execute(
            """
            INSERT INTO referral (referrer_id, referred_id, reward, created_at, status)
            VALUES (?, ?, 1, now(), 'PENDING')
            """,
            user(Fresh.phone(), UserType.PREPAID).value(),
            user.value());
  }

  @Override
  public List<Subscription> subscriptions(PhoneNumber line) {
    return database
        .dsl()
        .select(
            SUBSCRIPTION.ID,
            SUBSCRIPTION.USER_ID,
            SUBSCRIPTION.PLAN_ID,
            SUBSCRIPTION.VALID_FROM,
            SUBSCRIPTION.VALID_TO)
        .from(SUBSCRIPTION)
        .where(SUBSCRIPTION.PHONE.eq(line.e164()))
        .orderBy(SUBSCRIPTION.VALID_FROM, SUBSCRIPTION.VALID_TO)
        .fetch(row -> subscription(row, line));
  }

  private static Subscription subscription(Record row, PhoneNumber line) {
    return new Subscription(
        new SubscriptionId(row.get(SUBSCRIPTION.ID)),
        new UserId(row.get(SUBSCRIPTION.USER_ID)),
        new PlanId(row.get(SUBSCRIPTION.PLAN_ID)),
        Optional.of(line),
        row.get(SUBSCRIPTION.VALID_FROM),
        row.get(SUBSCRIPTION.VALID_TO));
  }

  @Override
  public List<RechargeTransaction> transactionsOf(UserId user) {
    return database
        .dsl()
        .selectFrom(RECHARGE_TRANSACTION)
        .where(RECHARGE_TRANSACTION.USER_ID.eq(user.value()))
        .orderBy(RECHARGE_TRANSACTION.SEQ)
        .fetch(StoredRecharges::transaction);
  }

  private static RechargeTransaction transaction(Record row) {
    return new RechargeTransaction(
        new TransactionId(row.get(RECHARGE_TRANSACTION.ID)),
        row.get(RECHARGE_TRANSACTION.SEQ),
        row.get(RECHARGE_TRANSACTION.CREATED_AT),
        new TransactionFacts(
            new UserId(row.get(RECHARGE_TRANSACTION.USER_ID)),
            TransactionFacts.Category.valueOf(row.get(RECHARGE_TRANSACTION.CATEGORY)),
            TransactionFacts.Direction.valueOf(row.get(RECHARGE_TRANSACTION.DIRECTION)),
            Somebody.npr(row.get(RECHARGE_TRANSACTION.AMOUNT)),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.SERVICE_TYPE)).map(UserType::valueOf),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.PLAN_ID)).map(PlanId::new),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.OFFER_ID)).map(OfferId::new),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.FROM_PHONE)).map(PhoneNumber::new),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.TO_PHONE)).map(PhoneNumber::new),
            TransactionSource.valueOf(row.get(RECHARGE_TRANSACTION.SOURCE)),
            TransactionFacts.Status.valueOf(row.get(RECHARGE_TRANSACTION.STATUS)),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.PAYMENT_METHOD))
                .map(PaymentMethod::valueOf),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.PAYMENT_ID)),
            Optional.ofNullable(row.get(RECHARGE_TRANSACTION.FAILURE_REASON))
                .map(FailureReason::valueOf)));
  }

  @Override
  public boolean isTold(UUID message) {
    return database.dsl().fetchExists(MESSAGE, MESSAGE.ID.eq(message));
  }
}
