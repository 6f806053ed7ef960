package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static dev.khata.persistence.recharge.TransactionConditions.between;
import static dev.khata.persistence.recharge.TransactionConditions.equal;
import static dev.khata.persistence.recharge.TransactionConditions.phone;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.SubscriptionId;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.catalog.StoredPlan;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

final class JooqSubscriptions implements Subscriptions {
  private static final dev.khata.persistence.jooq.tables.Subscription S = SUBSCRIPTION;
  private static final Field<Long> TOTAL = DSL.field(DSL.name("total"), Long.class);
  private static final Table<?> WITH_PLAN = S.join(PLAN).on(PLAN.ID.eq(S.PLAN_ID));
  private static final List<Field<?>> FIELDS =
      List.of(S.ID, S.USER_ID, S.PLAN_ID, S.PHONE, S.VALID_FROM, S.VALID_TO);

  private final Database database;
  private final Unit currency;

  JooqSubscriptions(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Page<Subscribed> page(Filter filter, Order<Sort> order, Window window, Instant now) {
    Result<? extends Record> rows = rows(passes(filter, now), sorted(order), window);
    List<Subscribed> items =
        rows.stream().filter(row -> row.get(S.ID) != null).map(this::subscribed).toList();
    return new Page<>(items, rows.getFirst().get(TOTAL));
  }

  /** One row at least, which has the total and no subscription when the page has none. */
  private Result<? extends Record> rows(
      Condition passes, List<SortField<?>> sorted, Window window) {
    Table<Record1<Long>> page =
        select(S.ID)
            .from(WITH_PLAN)
            .where(passes)
            .orderBy(sorted)
            .limit(inline(window.most()))
            .offset(window.skip())
            .asTable("page");
    Table<?> count =
        select(DSL.count().cast(SQLDataType.BIGINT).as(TOTAL))
            .from(WITH_PLAN)
            .where(passes)
            .asTable("counted");
    return database
        .dsl()
        .select(count.field(TOTAL))
        .select(FIELDS)
        .select(StoredPlan.FIELDS)
        .from(count)
        .leftJoin(page.join(S).on(S.ID.eq(page.field(S.ID))).join(PLAN).on(PLAN.ID.eq(S.PLAN_ID)))
        .on(trueCondition())
        .orderBy(sorted)
        .fetch();
  }

  private static Condition passes(Filter filter, Instant now) {
    List<Condition> all = new ArrayList<>();
    all.add(equal(S.USER_ID, filter.user().map(UserId::value)));
    all.add(phone(S.PHONE, filter.line()));
    all.add(equal(S.PLAN_ID, filter.plan().map(PlanId::value)));
    all.add(filter.state().map(state -> is(state, now)).orElseGet(DSL::noCondition));
    all.add(between(S.VALID_FROM, filter.from()));
    all.add(between(S.VALID_TO, filter.to()));
    all.add(between(PLAN.VALIDITY_DAYS, filter.validityDays()));
    return DSL.and(all);
  }

  private static Condition is(Subscription.State state, Instant now) {
    return switch (state) {
      case QUEUED -> S.VALID_FROM.gt(now).and(S.VALID_TO.gt(now));
      case ACTIVE -> S.VALID_FROM.le(now).and(S.VALID_TO.gt(now));
      case EXPIRED -> S.VALID_TO.le(now);
    };
  }

  private static List<SortField<?>> sorted(Order<Sort> order) {
    Field<Instant> by =
        switch (order.by()) {
          case VALID_FROM -> S.VALID_FROM;
          case VALID_TO -> S.VALID_TO;
        };
    return order.descending() ? List.of(by.desc(), S.ID.desc()) : List.of(by.asc(), S.ID.asc());
  }

  private Subscribed subscribed(Record row) {
    Subscription subscription =
        new Subscription(
            new SubscriptionId(row.get(S.ID)),
            new UserId(row.get(S.USER_ID)),
            new PlanId(row.get(S.PLAN_ID)),
            Optional.ofNullable(row.get(S.PHONE)).map(PhoneNumber::new),
            row.get(S.VALID_FROM),
            row.get(S.VALID_TO));
    return new Subscribed(subscription, StoredPlan.plan(row, currency));
  }
}
