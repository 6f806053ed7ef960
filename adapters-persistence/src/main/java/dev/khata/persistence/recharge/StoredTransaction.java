package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.CUSTOMER_RELEASE;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The columns that make a transaction. */
final class StoredTransaction {
  private static final dev.khata.persistence.jooq.tables.RechargeTransaction T =
      RECHARGE_TRANSACTION;

  static final List<Field<?>> FIELDS =
      List.of(
          T.ID,
          T.USER_ID,
          T.SEQ,
          T.CREATED_AT,
          T.CATEGORY,
          T.DIRECTION,
          T.AMOUNT,
          T.SERVICE_TYPE,
          T.PLAN_ID,
          T.OFFER_ID,
          T.FROM_PHONE,
          T.TO_PHONE,
          T.SOURCE,
          T.STATUS,
          T.PAYMENT_METHOD,
          T.PAYMENT_ID,
          T.FAILURE_REASON);

  /** The same as others are shown them: without the numbers of users who have left. */
  static final List<Field<?>> SHOWN =
      FIELDS.stream()
          .<Field<?>>map(
              field ->
                  field.equals(T.FROM_PHONE) || field.equals(T.TO_PHONE)
                      ? ofWhoIsThere(field)
                      : field)
          .toList();

  private StoredTransaction() {}

  private static <V> Field<V> ofWhoIsThere(Field<V> field) {
    Condition left =
        DSL.exists(
            DSL.selectOne().from(CUSTOMER_RELEASE).where(CUSTOMER_RELEASE.USER_ID.eq(T.USER_ID)));
    return DSL.when(DSL.not(left), field).as(field);
  }

  static RechargeTransaction transaction(Record row, Unit currency) {
    return new RechargeTransaction(
        new TransactionId(row.get(T.ID)),
        row.get(T.SEQ),
        row.get(T.CREATED_AT),
        new TransactionFacts(
            new UserId(row.get(T.USER_ID)),
            Category.valueOf(row.get(T.CATEGORY)),
            Direction.valueOf(row.get(T.DIRECTION)),
            new Money(row.get(T.AMOUNT), currency),
            maybe(row, T.SERVICE_TYPE, UserType::valueOf),
            maybe(row, T.PLAN_ID, PlanId::new),
            maybe(row, T.OFFER_ID, OfferId::new),
            maybe(row, T.FROM_PHONE, PhoneNumber::new),
            maybe(row, T.TO_PHONE, PhoneNumber::new),
            TransactionSource.valueOf(row.get(T.SOURCE)),
            Status.valueOf(row.get(T.STATUS)),
            maybe(row, T.PAYMENT_METHOD, PaymentMethod::valueOf),
            Optional.ofNullable(row.get(T.PAYMENT_ID)),
            maybe(row, T.FAILURE_REASON, FailureReason::valueOf)));
  }

  private static <V, R> Optional<R> maybe(Record row, Field<V> field, Function<V, R> meaning) {
    return Optional.ofNullable(row.get(field)).map(meaning);
  }
}
