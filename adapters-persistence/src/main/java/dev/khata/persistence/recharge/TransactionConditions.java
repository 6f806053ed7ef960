package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Between;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.persistence.jooq.tables.RechargeTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Filters as conditions. */
final class TransactionConditions {
  private static final RechargeTransaction T = RECHARGE_TRANSACTION;

  private TransactionConditions() {}

  static Condition of(Filter filter) {
    List<Condition> all = new ArrayList<>();
    all.add(equal(T.USER_ID, filter.user().map(UserId::value)));
    all.add(equal(T.CATEGORY, filter.category().map(Enum::name)));
    all.add(equal(T.DIRECTION, filter.direction().map(Enum::name)));
    all.add(equal(T.SERVICE_TYPE, filter.serviceType().map(Enum::name)));
    all.add(equal(T.SOURCE, filter.source().map(Enum::name)));
    all.add(equal(T.STATUS, filter.status().map(Enum::name)));
    all.add(equal(T.PAYMENT_METHOD, filter.method().map(Enum::name)));
    all.add(phone(T.FROM_PHONE, filter.from()));
    all.add(phone(T.TO_PHONE, filter.to()));
    all.add(between(T.AMOUNT, filter.minorUnits()));
    all.add(between(T.CREATED_AT, filter.createdAt()));
    return DSL.and(all);
  }

  static <V> Condition equal(Field<V> field, Optional<V> wanted) {
    return wanted.map(field::eq).orElseGet(DSL::noCondition);
  }

  static Condition phone(Field<String> field, PhoneFilter wanted) {
    Condition like = wanted.like().map(field::contains).orElseGet(DSL::noCondition);
    return equal(field, wanted.number().map(PhoneNumber::e164)).and(like);
  }

  static <V extends Comparable<V>> Condition between(Field<V> field, Between<V> wanted) {
    Condition least = wanted.least().map(field::ge).orElseGet(DSL::noCondition);
    return least.and(wanted.greatest().map(field::le).orElseGet(DSL::noCondition));
  }
}
