package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.USERS;
import static dev.khata.persistence.jooq.Tables.USER_TALLY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Lists of users, in two steps: which of them are on the page and how many there are, by indexes
 * alone; then these few.
 */
final class JooqUserDirectory implements UserDirectory {
  private final Database database;
  private final Transactions transactions;

  JooqUserDirectory(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<User> find(UUID publicId) {
    return database
        .dsl()
        .select(StoredUser.FIELDS)
        .from(StoredUser.WITH_ROLE)
        .where(USERS.PUBLIC_ID.eq(publicId))
        .fetchOptional(StoredUser::user);
  }

  @Override
  public Page<User> page(Query<UserFilter, Sort> query) {
    return transactions.inStatements(
        () -> {
          Listing found = found(query);
          return new Page<>(users(found.ids()), found.total());
        });
  }

  /**
   * Ids on a page, in order.
   *
   * @param total in the whole list
   */
  record Listing(List<Long> ids, long total) {}

  private Listing found(Query<UserFilter, Sort> query) {
    UserFilter filter = query.filter();
    UserRanges ranges = new UserRanges(filter.state(), filter.type(), query.order());
    Optional<NameKey> name = filter.name().filter(key -> !key.text().isEmpty());
    if (name.isEmpty()) {
      long total = tallied(filter);
      return new Listing(
          ranges.ids(database.dsl(), DSL.noCondition(), query.window(), total), total);
    }
    UserSearch searched = new UserSearch(name.get(), filter.orStart());
    return searched
        .few(database.dsl(), filter, query)
        .orElseGet(
            () -> {
              UserSearch many = searched.asMany(database.dsl());
              long total = many.total(database.dsl(), filter);
              return new Listing(
                  ranges.ids(database.dsl(), many.condition(), query.window(), total), total);
            });
  }

  private long tallied(UserFilter filter) {
    Condition counted =
        Pages.equal(USER_TALLY.STATE, filter.state().map(AccountState::name))
            .and(Pages.equal(USER_TALLY.USER_TYPE, filter.type().map(UserType::name)));
    return database
        .dsl()
        .select(coalesce(sum(USER_TALLY.USERS), BigDecimal.ZERO))
        .from(USER_TALLY)
        .where(counted)
        .fetchSingle()
        .value1()
        .longValueExact();
  }

  /** Whoever has left since is left out. */
  private List<User> users(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UserId, User> found =
        database
            .dsl()
            .select(StoredUser.FIELDS)
            .from(StoredUser.WITH_ROLE)
            .where(USERS.ID.in(ids))
            .fetchMap(row -> new UserId(row.get(USERS.ID)), StoredUser::user);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(found.get(new UserId(id))).stream())
        .toList();
  }

  /** Whoever reads meanwhile sees all of the notes or their sum. */
  @Override
  public int addUp() {
    return database
        .dsl()
        .fetchSingle(
            """
            with gone as (delete from user_tally returning state, user_type, users),
            kept as (
              insert into user_tally (state, user_type, users)
              select state, user_type, sum(users) from gone
              group by state, user_type having sum(users) <> 0)
            select count(*) from gone
            """)
        .get(0, Integer.class);
  }
}
