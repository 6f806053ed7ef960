package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.IdentifierStart;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.UserDirectory.Sort;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.identity.JooqUserDirectory.Listing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Users whose name has a part, or whose username, address or number begins in some way. As long as
 * they are few, all of them are read by the index of what names are made of, and by those of the
 * others; many fill a page soon, and are counted by an index that holds whole names.
 *
 * @param part not empty
 */
record UserSearch(NameKey part, Optional<IdentifierStart> or) {
  private static final int FEW = 10_000;

  /** Signs in a row that the index knows at most. */
  private static final int LONGEST_GRAM = 3;

  /** No sign comes after it. */
  private static final String BEHIND_ALL = Character.toString(Character.MAX_CODE_POINT);

  private static final List<Field<?>> SHOWN =
      List.of(
          USERS.ID,
          USERS.STATE,
          USERS.USER_TYPE,
          USERS.NAME_KEY,
          USERS.CREATED_AT,
          USERS.UPDATED_AT);

  private static final String FOUND = "found";
  private static final Field<Long> ID = field(name(FOUND, "id"), Long.class);
  private static final Field<String> STATE = field(name(FOUND, "state"), String.class);
  private static final Field<String> TYPE = field(name(FOUND, "user_type"), String.class);
  private static final Field<String> NAME =
      field(name(FOUND, "name_key"), String.class).collate("C");
  private static final Field<Instant> CREATED = field(name(FOUND, "created_at"), Instant.class);
  private static final Field<Instant> UPDATED = field(name(FOUND, "updated_at"), Instant.class);

  Condition condition() {
    return Stream.concat(starts(), Stream.of(USERS.NAME_KEY.like(pattern())))
        .reduce(DSL.noCondition(), Condition::or);
  }

  /** Each is answered by one of the indexes that keep usernames and claims apart. */
  private Stream<Condition> starts() {
    return or.stream()
        .flatMap(
            start ->
                Stream.of(
                        Stream.of(starts(USERS.USERNAME_KEY, part.text())),
                        claimed(USERS.EMAIL_KEY, USERS.EMAIL_VERIFIED_AT, start.address()),
                        start.phones().stream()
                            .flatMap(phone -> claimed(USERS.PHONE, USERS.PHONE_VERIFIED_AT, phone)))
                    .flatMap(all -> all));
  }

  private static Condition starts(Field<String> key, String start) {
    return key.ge(start).and(key.lt(start + BEHIND_ALL));
  }

  private static Stream<Condition> claimed(
      Field<String> key, Field<Instant> verifiedAt, String start) {
    Condition starts = starts(key, start);
    return Stream.of(starts.and(verifiedAt.isNotNull()), starts.and(verifiedAt.isNull()));
  }

  /** Empty when too many have the part. */
  Optional<Listing> few(DSLContext dsl, UserFilter filter, Query<UserFilter, Sort> query) {
    Select<Record> named =
        select(SHOWN.stream().map(column -> field(name(column.getName()))).toList())
            .from(
                table(
                    "users_by_name_part({0}, {1}, {2})",
                    val(grams()), val(pattern()), inline(FEW + 1)));
    Table<?> found = starts().map(UserSearch::some).reduce(named, Select::union).asTable(FOUND);
    Condition passes = passes(filter, STATE, TYPE);
    Order<Sort> order = query.order();
    var row =
        dsl.select(
                count(),
                arrayAgg(ID)
                    .orderBy(Pages.sorted(column(order.by()), order), Pages.sorted(ID, order))
                    .filterWhere(passes))
            .from(found)
            .fetchSingle();
    if (row.value1() > FEW) {
      return Optional.empty();
    }
    List<Long> all = Optional.ofNullable(row.value2()).map(Arrays::asList).orElse(List.of());
    return Optional.of(new Listing(within(all, query.window()), all.size()));
  }

  /** Only by the name where nobody's address or number begins so: names stand in the index. */
  UserSearch asMany(DSLContext dsl) {
    return starts()
            .map(starts -> (Select<?>) selectOne().from(USERS).where(starts).limit(inline(1)))
            .anyMatch(dsl::fetchExists)
        ? this
        : new UserSearch(part, Optional.empty());
  }

  private static Select<Record> some(Condition starts) {
    return select(SHOWN).from(USERS).where(starts).limit(inline(FEW + 1));
  }

  private static List<Long> within(List<Long> all, Window window) {
    return all.stream().skip(window.offset()).limit(window.limit()).toList();
  }

  long total(DSLContext dsl, UserFilter filter) {
    return dsl.fetchCount(USERS, condition().and(passes(filter, USERS.STATE, USERS.USER_TYPE)));
  }

  private static Condition passes(UserFilter filter, Field<String> state, Field<String> type) {
    return Pages.equal(state, filter.state().map(AccountState::name))
        .and(Pages.equal(type, filter.type().map(UserType::name)));
  }

  /** Its signs stand for themselves. */
  private String pattern() {
    return "%" + part.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** Everything of three signs in the part, or all of it where it is shorter. */
  private String[] grams() {
    int[] signs = part.text().codePoints().toArray();
    int size = Math.min(LONGEST_GRAM, signs.length);
    return IntStream.rangeClosed(0, signs.length - size)
        .mapToObj(at -> new String(signs, at, size))
        .distinct()
        .toArray(String[]::new);
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case ID -> ID;
      case NAME -> NAME;
      case STATE -> STATE;
      case TYPE -> TYPE;
      case CREATED_AT -> CREATED;
      case UPDATED_AT -> UPDATED;
    };
  }
}
