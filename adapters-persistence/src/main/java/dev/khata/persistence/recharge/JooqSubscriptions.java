package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.LINE;
import static dev.khata.persistence.jooq.Tables.PLAN;
import static dev.khata.persistence.jooq.Tables.PLAN_VERSION;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;
import static dev.khata.persistence.recharge.TransactionConditions.phone;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
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
import dev.khata.persistence.database.Pages;
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
  private static final Condition BOUGHT =
      PLAN_VERSION
          .PLAN_ID
          .eq(PLAN.ID)
          .and(PLAN_VERSION.VERSION.eq(coalesce(S.PLAN_VERSION, PLAN.FIRST_VERSION)));
  private static final Table<?> ALL =
      S.join(PLAN)
          .on(PLAN.ID.eq(S.PLAN_ID))
          .join(PLAN_VERSION)
          .on(BOUGHT)
          .leftJoin(LINE)
          .on(LINE.PHONE.eq(S.PHONE));
  private static final List<Field<?>> FIELDS =
      List.of(S.ID, S.USER_ID, S.PLAN_ID, S.PHONE, S.VALID_FROM, S.VALID_TO, LINE.SEEN_AT);

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
        rows.stream()
            .filter(row -> row.get(S.ID) != null)
            .map(row -> subscribed(row, now))
            .toList();
    return new Page<>(items, rows.getFirst().get(TOTAL));
  }

  /** One row at least, which has the total and no subscription when the page has none. */
  private Result<? extends Record> rows(
      Condition passes, List<SortField<?>> sorted, Window window) {
    Table<Record1<Long>> page =
        select(S.ID)
            .from(ALL)
            .where(passes)
            .orderBy(sorted)
            .limit(inline(window.limit()))
            .offset(window.offset())
            .asTable("page");
    Table<?> count =
        select(DSL.count().cast(SQLDataType.BIGINT).as(TOTAL))
            .from(ALL)
            .where(passes)
            .asTable("counted");
    return database
        .dsl()
        .select(count.field(TOTAL))
        .select(FIELDS)
        .select(StoredPlan.VERSION.fields())
        .from(count)
        .leftJoin(page.join(ALL).on(S.ID.eq(page.field(S.ID))))
        .on(trueCondition())
        .orderBy(sorted)
        .fetch();
  }

  private static Condition passes(Filter filter, Instant now) {
    List<Condition> all = new ArrayList<>();
    all.add(Pages.equal(S.USER_ID, filter.user().map(UserId::value)));
    all.add(phone(S.PHONE, filter.line()));
    all.add(Pages.equal(S.PLAN_ID, filter.plan().map(PlanId::value)));
    all.add(filter.state().map(state -> is(state, now)).orElseGet(DSL::noCondition));
    all.add(Pages.within(S.VALID_FROM, filter.from()));
    all.add(Pages.within(S.VALID_TO, filter.to()));
    all.add(Pages.within(PLAN_VERSION.VALIDITY_DAYS, filter.validityDays()));
    return DSL.and(all);
  }

  /** The instant on the line is the later one, so that indexes can go by now first. */
  private static Condition is(Subscription.State state, Instant now) {
    Field<Instant> there = greatest(DSL.val(now), LINE.SEEN_AT);
    Condition lasts = S.VALID_TO.gt(now).and(S.VALID_TO.gt(there)).and(S.VALID_TO.gt(S.VALID_FROM));
    return switch (state) {
      case QUEUED -> lasts.and(S.VALID_FROM.gt(now)).and(S.VALID_FROM.gt(there));
      case ACTIVE -> lasts.and(S.VALID_FROM.le(there));
      case EXPIRED -> S.VALID_TO.le(there).or(S.VALID_TO.eq(S.VALID_FROM));
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

  private Subscribed subscribed(Record row, Instant now) {
    Subscription subscription =
        new Subscription(
            new SubscriptionId(row.get(S.ID)),
            new UserId(row.get(S.USER_ID)),
            new PlanId(row.get(S.PLAN_ID)),
            Optional.ofNullable(row.get(S.PHONE)).map(PhoneNumber::new),
            row.get(S.VALID_FROM),
            row.get(S.VALID_TO));
    Instant there = Optional.ofNullable(row.get(LINE.SEEN_AT)).filter(now::isBefore).orElse(now);
    return new Subscribed(
        subscription, StoredPlan.VERSION.plan(row, currency), subscription.at(there));
  }
}
