package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static dev.khata.persistence.jooq.Tables.TRANSACTION_COUNTER;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Puts on record what only purchases write, past the foreign keys, so that lists have rows. */
final class Records {
  private static final long ANY_ENTRY = 1;

  private final TestDatabase database;

  Records(TestDatabase database) {
    this.database = database;
  }

  RechargeTransaction add(TransactionFacts facts, Instant at) {
    return freely(
        dsl -> {
          long seq = nextSeq(dsl, facts);
          return new RechargeTransaction(insert(dsl, facts, seq, at), seq, at, facts);
        });
  }

  private static long nextSeq(DSLContext dsl, TransactionFacts facts) {
    return dsl.insertInto(TRANSACTION_COUNTER)
        .set(TRANSACTION_COUNTER.USER_ID, facts.user().value())
        .set(TRANSACTION_COUNTER.LAST_SEQ, 1L)
        .onConflict(TRANSACTION_COUNTER.USER_ID)
        .doUpdate()
        .set(TRANSACTION_COUNTER.LAST_SEQ, TRANSACTION_COUNTER.LAST_SEQ.plus(1))
        .returning(TRANSACTION_COUNTER.LAST_SEQ)
        .fetchSingle(TRANSACTION_COUNTER.LAST_SEQ);
  }

  private static TransactionId insert(
      DSLContext dsl, TransactionFacts facts, long seq, Instant at) {
    var t = RECHARGE_TRANSACTION;
    long id =
        dsl.insertInto(t)
            .set(t.USER_ID, facts.user().value())
            .set(t.SEQ, seq)
            .set(t.CREATED_AT, at)
            .set(t.CATEGORY, facts.category().name())
            .set(t.DIRECTION, facts.direction().name())
            .set(t.AMOUNT, facts.amount().minorUnits())
            .set(t.SERVICE_TYPE, facts.serviceType().map(Enum::name).orElse(null))
            .set(t.PLAN_ID, facts.plan().map(plan -> plan.value()).orElse(null))
            .set(t.OFFER_ID, facts.offer().map(offer -> offer.value()).orElse(null))
            .set(t.FROM_PHONE, facts.from().map(PhoneNumber::e164).orElse(null))
            .set(t.TO_PHONE, facts.to().map(PhoneNumber::e164).orElse(null))
            .set(t.SOURCE, facts.source().name())
            .set(t.STATUS, facts.status().name())
            .set(t.PAYMENT_METHOD, facts.method().map(Enum::name).orElse(null))
            .set(t.PAYMENT_ID, facts.payment().orElse(null))
            .set(t.FAILURE_REASON, facts.failure().map(Enum::name).orElse(null))
            .set(t.ENTRY_ID, facts.movedMoney() ? ANY_ENTRY : null)
            .set(t.SUBSCRIPTION_ID, facts.served() ? ANY_ENTRY : null)
            .returning(t.ID)
            .fetchSingle(t.ID);
    return new TransactionId(id);
  }

  /** The same under a number of its own; its plan is bought as it is now. */
  Subscription add(Subscription given) {
    var s = SUBSCRIPTION;
    long id =
        freely(
            dsl ->
                dsl.insertInto(s)
                    .set(s.USER_ID, given.user().value())
                    .set(s.PLAN_ID, given.plan().value())
                    .set(
                        s.PLAN_VERSION,
                        dsl.select(PLAN.VERSION)
                            .from(PLAN)
                            .where(PLAN.ID.eq(given.plan().value()))
                            .fetchSingle(PLAN.VERSION))
                    .set(s.PHONE, given.line().map(PhoneNumber::e164).orElse(null))
                    .set(s.VALID_FROM, given.from())
                    .set(s.VALID_TO, given.to())
                    .set(s.CREATED_AT, given.from())
                    .returning(s.ID)
                    .fetchSingle(s.ID));
    return new Subscription(
        new SubscriptionId(id), given.user(), given.plan(), given.line(), given.from(), given.to());
  }

  private <T> T freely(Function<DSLContext, T> work) {
    try (Connection connection = database.connect(ServerRole.SUPERUSER)) {
      DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
      dsl.execute("SET session_replication_role = replica");
      return work.apply(dsl);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
