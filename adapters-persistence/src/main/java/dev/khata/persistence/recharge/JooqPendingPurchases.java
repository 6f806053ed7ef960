package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.AWAITED_PAYER;
import static dev.khata.persistence.jooq.Tables.PENDING_PURCHASE;
import static dev.khata.persistence.jooq.Tables.PLAN_VERSION;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.catalog.Deal;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PendingPurchase;
import dev.khata.domain.recharge.PendingPurchases;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

final class JooqPendingPurchases implements PendingPurchases {
  private static final Field<Boolean> AWAITED =
      field(
              exists(
                  selectOne()
                      .from(AWAITED_PAYER)
                      .where(AWAITED_PAYER.USER_ID.eq(RECHARGE_TRANSACTION.USER_ID))))
          .as("awaited");

  private final Database database;
  private final Unit currency;

  JooqPendingPurchases(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Optional<PendingPurchase> find(TransactionId id) {
    return database
        .dsl()
        .select(StoredTransaction.FIELDS)
        .select(
            PENDING_PURCHASE.PLAN_VERSION,
            PENDING_PURCHASE.PRICE,
            PENDING_PURCHASE.CASHBACK,
            PENDING_PURCHASE.AT_ONCE,
            PENDING_PURCHASE.RECHARGED,
            PLAN_VERSION.VALIDITY_DAYS,
            PLAN_VERSION.USER_TYPE,
            AWAITED)
        .from(PENDING_PURCHASE)
        .join(RECHARGE_TRANSACTION)
        .on(RECHARGE_TRANSACTION.ID.eq(PENDING_PURCHASE.TRANSACTION_ID))
        .join(PLAN_VERSION)
        .on(PLAN_VERSION.PLAN_ID.eq(PENDING_PURCHASE.PLAN_ID))
        .and(PLAN_VERSION.VERSION.eq(PENDING_PURCHASE.PLAN_VERSION))
        .where(PENDING_PURCHASE.TRANSACTION_ID.eq(id.value()))
        .fetchOptional()
        .flatMap(row -> pending(row, id));
  }

  private Optional<PendingPurchase> pending(Record row, TransactionId id) {
    TransactionFacts facts = StoredTransaction.transaction(row, currency).facts();
    return facts
        .to()
        .map(
            line ->
                new PendingPurchase(
                    id,
                    purchase(row, facts, line),
                    row.get(PENDING_PURCHASE.PLAN_VERSION),
                    row.get(PLAN_VERSION.VALIDITY_DAYS),
                    Optional.ofNullable(row.get(PLAN_VERSION.USER_TYPE)).map(UserType::valueOf),
                    Optional.ofNullable(row.get(PENDING_PURCHASE.RECHARGED)),
                    row.get(AWAITED)));
  }

  private Purchase purchase(Record row, TransactionFacts facts, PhoneNumber line) {
    Money price = new Money(row.get(PENDING_PURCHASE.PRICE), currency);
    Money cashback = new Money(row.get(PENDING_PURCHASE.CASHBACK), currency);
    PurchaseOrder order =
        new PurchaseOrder(
            facts.user(),
            facts.plan().orElseThrow(),
            line,
            facts.offer(),
            row.get(PENDING_PURCHASE.AT_ONCE) ? Activation.ACTIVATE : Activation.QUEUE,
            facts.source(),
            facts.method().orElseThrow());
    return new Purchase(
        order,
        facts.from(),
        facts.serviceType().orElseThrow(),
        new Deal(price, price.minus(facts.amount()), cashback));
  }
}
