package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static dev.khata.persistence.jooq.Tables.TRANSACTION_COUNTER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

final class JooqRechargeTransactions implements RechargeTransactions {
  private static final dev.khata.persistence.jooq.tables.RechargeTransaction T =
      RECHARGE_TRANSACTION;
  private static final dev.khata.persistence.jooq.tables.TransactionCounter C = TRANSACTION_COUNTER;
  private static final int ROWS_AT_A_TIME = 500;
  private static final Field<Long> TOTAL = DSL.field(name("total"), Long.class);
  private static final Field<Long[]> IDS = DSL.field(name("ids"), Long[].class);

  private final Database database;
  private final Unit currency;

  JooqRechargeTransactions(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Optional<RechargeTransaction> find(TransactionId id) {
    return database
        .dsl()
        .select(StoredTransaction.FIELDS)
        .from(T)
        .where(T.ID.eq(id.value()))
        .fetchOptional(this::transaction);
  }

  @Override
  public Page<RechargeTransaction> page(Filter filter, Order<Sort> order, Window window) {
    boolean counted = filter.isWhole() && order.by() == Sort.CREATED_AT;
    return counted && filter.user().isPresent()
        ? page(numbered(filter.user().get(), order, window))
        : page(searched(filter, order, window));
  }

  /** One row at least, which has the total and no transaction when the page has none. */
  private Page<RechargeTransaction> page(Result<? extends Record> rows) {
    List<RechargeTransaction> items =
        rows.stream().filter(row -> row.get(T.ID) != null).map(this::transaction).toList();
    return new Page<>(items, rows.isEmpty() ? 0 : rows.getFirst().get(TOTAL));
  }

  /** Their numbers say where a page begins and how many there are, so that nothing is counted. */
  private Result<? extends Record> numbered(UserId user, Order<Sort> order, Window window) {
    Field<Long> skip = DSL.val(window.offset());
    Field<Long> end = DSL.val(window.offset() + window.limit());
    Condition onPage =
        order.descending()
            ? T.SEQ.gt(C.LAST_SEQ.minus(end)).and(T.SEQ.le(C.LAST_SEQ.minus(skip)))
            : T.SEQ.gt(skip).and(T.SEQ.le(end));
    return database
        .dsl()
        .select(C.LAST_SEQ.as(TOTAL))
        .select(StoredTransaction.SHOWN)
        .from(C)
        .leftJoin(T)
        .on(T.USER_ID.eq(C.USER_ID).and(onPage))
        .where(C.USER_ID.eq(user.value()))
        .orderBy(order.descending() ? T.SEQ.desc() : T.SEQ.asc())
        .fetch();
  }

  /** What is on the page is found in an index, before the rest of it is read. */
  private Result<? extends Record> searched(Filter filter, Order<Sort> order, Window window) {
    CommonTableExpression<Record2<Long, Long[]>> found =
        name("found")
            .asMaterialized(
                filter.user().isPresent()
                    ? gathered(filter, order, window)
                    : lookedUp(filter, order, window));
    return database
        .dsl()
        .with(found)
        .select(found.field(TOTAL))
        .select(StoredTransaction.SHOWN)
        .from(found)
        .leftJoin(T)
        .on(T.ID.eq(any(found.field(IDS))))
        .orderBy(sorted(order, keys(filter, order)))
        .fetch();
  }

  /**
   * Of one user they are few enough to be gone through: once, for the count and for the page. To
   * put them into a table and look twice takes three times as long.
   */
  private static Select<Record2<Long, Long[]>> gathered(
      Filter filter, Order<Sort> order, Window window) {
    Field<Long[]> all = arrayAgg(T.ID).orderBy(sorted(order, keys(filter, order)));
    int first = (int) Math.min(window.offset(), Integer.MAX_VALUE - window.limit()) + 1;
    Field<Long[]> page =
        DSL.field("({0})[{1}:{2}]", Long[].class, all, val(first), val(first + window.limit() - 1));
    return select(whole(DSL.count()), page.as(IDS)).from(T).where(TransactionConditions.of(filter));
  }

  /** Of everybody, the page is found by an index, and all of them are as many as users have had. */
  private static Select<Record2<Long, Long[]>> lookedUp(
      Filter filter, Order<Sort> order, Window window) {
    Condition wanted = TransactionConditions.of(filter);
    Select<Record1<Long>> total =
        filter.isWhole()
            ? select(whole(coalesce(sum(C.LAST_SEQ), inline(0)))).from(C)
            : select(whole(DSL.count())).from(T).where(wanted);
    Select<Record1<Long>> page =
        select(T.ID)
            .from(T)
            .where(wanted)
            .orderBy(sorted(order, keys(filter, order)))
            .limit(inline(window.limit()))
            .offset(window.offset());
    return select(DSL.field(total).as(TOTAL), DSL.array(page).as(IDS));
  }

  private static Field<Long> whole(Field<? extends Number> number) {
    return number.cast(SQLDataType.BIGINT).as(TOTAL);
  }

  @Override
  public List<Instant> pendingSince(int max) {
    return database
        .dsl()
        .select(T.CREATED_AT)
        .from(T)
        .where(T.STATUS.eq(inline(Status.PENDING.name())))
        .orderBy(T.CREATED_AT)
        .limit(max)
        .fetch(T.CREATED_AT);
  }

  @Override
  public long each(Filter filter, Order<Sort> order, Consumer<RechargeTransaction> sink) {
    long count = 0;
    try (Cursor<? extends Record> rows =
        database
            .dsl()
            .select(StoredTransaction.SHOWN)
            .from(T)
            .where(TransactionConditions.of(filter))
            .orderBy(sorted(order, keys(filter, order)))
            .fetchSize(ROWS_AT_A_TIME)
            .fetchLazy()) {
      for (Record row : rows) {
        sink.accept(transaction(row));
        count++;
      }
    }
    return count;
  }

  /** What the order goes by. A user's numbers are in the order of time, and in an index. */
  private static List<Field<?>> keys(Filter filter, Order<Sort> order) {
    return switch (order.by()) {
      case CREATED_AT -> filter.user().isPresent() ? List.of(T.SEQ) : List.of(T.CREATED_AT, T.ID);
      case AMOUNT -> List.of(T.AMOUNT, T.ID);
    };
  }

  private static List<SortField<?>> sorted(Order<Sort> order, List<? extends Field<?>> keys) {
    return keys.stream()
        .<SortField<?>>map(key -> order.descending() ? key.desc() : key.asc())
        .toList();
  }

  private RechargeTransaction transaction(Record row) {
    return StoredTransaction.transaction(row, currency);
  }
}
