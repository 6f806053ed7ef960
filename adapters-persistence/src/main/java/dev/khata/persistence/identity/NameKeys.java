package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ARCHIVED_USER;
import static dev.khata.persistence.jooq.Tables.USERS;
import static java.util.stream.Collectors.toMap;

import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Makes the keys of names that have none: those from before there were keys, and what an older
 * version has written since. Running it twice, or beside a server, does no harm; it is to be run
 * again when an older version has stopped.
 */
public final class NameKeys {
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Transactions transactions;
  private final int atOnce;

  public NameKeys(Database database, Transactions transactions) {
    this(database, transactions, AT_ONCE);
  }

  /**
   * @param atOnce how many are made in one transaction
   */
  NameKeys(Database database, Transactions transactions, int atOnce) {
    this.database = database;
    this.transactions = transactions;
    this.atOnce = atOnce;
  }

  /** Where names stand with their keys. */
  private record Names<R extends Record>(
      Table<R> table,
      TableField<R, Long> id,
      TableField<R, String> first,
      TableField<R, String> last,
      TableField<R, String> key) {

    Condition hasNoKey() {
      return key.isNull().and(first.isNotNull());
    }

    NameKey key(Record row) {
      return NameKey.of(new PersonName(row.get(first), row.get(last)));
    }
  }

  /** How many keys were made. */
  public int make() {
    return make(new Names<>(USERS, USERS.ID, USERS.FIRST_NAME, USERS.LAST_NAME, USERS.NAME_KEY))
        + make(
            new Names<>(
                ARCHIVED_USER,
                ARCHIVED_USER.ID,
                ARCHIVED_USER.FIRST_NAME,
                ARCHIVED_USER.LAST_NAME,
                ARCHIVED_USER.NAME_KEY));
  }

  private <R extends Record> int make(Names<R> names) {
    int made = 0;
    int more;
    do {
      more = transactions.inTransaction(() -> some(names));
      made += more;
    } while (more > 0);
    return made;
  }

  /** Locked, so that no name changes before its key is there. */
  private <R extends Record> int some(Names<R> names) {
    Map<Long, String> keys =
        database
            .dsl()
            .select(names.id(), names.first(), names.last())
            .from(names.table())
            .where(names.hasNoKey())
            .orderBy(names.id())
            .limit(DSL.inline(atOnce))
            .forNoKeyUpdate()
            .fetch()
            .stream()
            .collect(toMap(row -> row.get(names.id()), row -> names.key(row).text()));
    if (keys.isEmpty()) {
      return 0;
    }
    Table<?> made =
        DSL.table(
                "unnest({0}, {1})",
                DSL.val(keys.keySet().toArray(Long[]::new)),
                DSL.val(keys.values().toArray(String[]::new)))
            .as("made", "id", "key");
    Field<Long> id = DSL.field(DSL.name("made", "id"), Long.class);
    Field<String> key = DSL.field(DSL.name("made", "key"), String.class);
    return database
        .dsl()
        .update(names.table())
        .set(names.key(), key)
        .from(made)
        .where(names.id().eq(id))
        .execute();
  }
}
