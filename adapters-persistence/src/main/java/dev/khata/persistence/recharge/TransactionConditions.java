package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.jooq.tables.RechargeTransaction;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Filters as conditions. */
final class TransactionConditions {
  private static final RechargeTransaction T = RECHARGE_TRANSACTION;

  private TransactionConditions() {}

  static Condition of(Filter filter) {
    List<Condition> all = new ArrayList<>();
    all.add(Pages.equal(T.USER_ID, filter.user().map(UserId::value)));
    all.add(Pages.equal(T.CATEGORY, filter.category().map(Enum::name)));
    all.add(Pages.equal(T.DIRECTION, filter.direction().map(Enum::name)));
    all.add(Pages.equal(T.SERVICE_TYPE, filter.serviceType().map(Enum::name)));
    all.add(Pages.equal(T.SOURCE, filter.source().map(Enum::name)));
    all.add(Pages.equal(T.STATUS, filter.status().map(Enum::name)));
    all.add(Pages.equal(T.PAYMENT_METHOD, filter.method().map(Enum::name)));
    all.add(phone(T.FROM_PHONE, filter.from()));
    all.add(phone(T.TO_PHONE, filter.to()));
    all.add(Pages.within(T.AMOUNT, filter.minorUnits()));
    all.add(Pages.within(T.CREATED_AT, filter.createdAt()));
    return DSL.and(all);
  }

  static Condition phone(Field<String> field, PhoneFilter wanted) {
    Condition like = wanted.like().map(field::contains).orElseGet(DSL::noCondition);
    return Pages.equal(field, wanted.number().map(PhoneNumber::e164)).and(like);
  }
}
