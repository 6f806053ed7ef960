package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.UserDirectory.Sort;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.database.Pages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;

/**
 * A list of users as a few ranges that are merged: one of each state and type that it has, each in
 * the order of an index. The planner takes a range for sorted only where it is cut off by itself.
 */
record UserRanges(Optional<AccountState> state, Optional<UserType> type, Order<Sort> order) {
  private static final Field<?> SORTED_BY = field(name("sorted_by"));
  private static final Field<Long> ID = field(name("id"), Long.class);

  /**
   * From whichever end is nearer.
   *
   * @param total of those that pass
   */
  List<Long> ids(DSLContext dsl, Condition passes, Window window, long total) {
    long offset = window.offset();
    if (offset >= total) {
      return List.of();
    }
    long wanted = Math.min(window.limit(), total - offset);
    long fromEnd = total - offset - wanted;
    return fromEnd < offset
        ? ids(dsl, passes, new Order<>(order.by(), !order.descending()), fromEnd, wanted).reversed()
        : ids(dsl, passes, order, offset, wanted);
  }

  private List<Long> ids(
      DSLContext dsl, Condition passes, Order<Sort> by, long offset, long wanted) {
    Table<?> merged =
        states()
            .flatMap(in -> types().map(of -> range(in, of, passes, by, offset + wanted)))
            .reduce(UserRanges::and)
            .orElseThrow()
            .asTable("merged");
    return dsl.select(ID)
        .from(merged)
        .orderBy(Pages.sorted(SORTED_BY, by), Pages.sorted(ID, by))
        .limit(inline(wanted))
        .offset(inline(offset))
        .fetch(ID);
  }

  private static Select<Record> range(
      AccountState in, UserType of, Condition passes, Order<Sort> by, long size) {
    Field<?> column = column(by.by());
    return select(List.of(USERS.ID, column.as(SORTED_BY)))
        .from(USERS)
        .where(USERS.STATE.eq(inline(in.name())), USERS.USER_TYPE.eq(inline(of.name())), passes)
        .orderBy(Pages.sorted(column, by), Pages.sorted(USERS.ID, by))
        .limit(inline(size));
  }

  private static Select<Record> and(Select<Record> some, Select<Record> more) {
    return some.unionAll(more);
  }

  private Stream<AccountState> states() {
    return state.map(Stream::of).orElseGet(() -> Stream.of(AccountState.values()));
  }

  private Stream<UserType> types() {
    return type.map(Stream::of).orElseGet(() -> Stream.of(UserType.values()));
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case ID -> USERS.ID;
      case NAME -> USERS.NAME_KEY;
      case STATE -> USERS.STATE;
      case TYPE -> USERS.USER_TYPE;
      case CREATED_AT -> USERS.CREATED_AT;
      case UPDATED_AT -> USERS.UPDATED_AT;
    };
  }
}
