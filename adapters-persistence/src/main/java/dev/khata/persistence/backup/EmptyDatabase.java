package dev.khata.persistence.backup;

import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * A database in which nothing has happened, while it is filled by its owner: its triggers, which
 * keep what has happened, rest until all is there. Nobody else gets in meanwhile.
 */
final class EmptyDatabase implements TableCopies.Staging {
  /** Something in any of them has happened. */
  private static final List<String> SIGNS =
      List.of("users", "archived_user", "audit_event", "journal_entry", "recharge_transaction");

  private static final String COUNTERS = "staged_counters";

  private static final String LIFT =
      """
      SELECT setval(quote_ident(s.sequencename)::regclass, greatest(s.last_value, n.last_value))
      FROM staged_counters s
      JOIN pg_sequences n ON n.sequencename = s.sequencename AND n.schemaname = 'public'
      """;

  /** Transactions count above all that came back, also where they did so before. */
  private static final List<String> ADOPT =
      List.of("UPDATE ledger_cluster SET system_identifier = 0", "SELECT adopt_cluster(now())");

  private final Copying copying;
  private final List<CopiedTable> tables;
  private long rows;

  private EmptyDatabase(Copying copying, List<CopiedTable> tables) {
    this.copying = copying;
    this.tables = tables;
  }

  static EmptyDatabase prepare(Copying copying) {
    List<CopiedTable> tables =
        new WholeDatabase(copying)
            .tables().stream().filter(table -> !table.equals(WholeDatabase.COUNTERS)).toList();
    tables.forEach(table -> triggers(copying, table, "DISABLE"));
    requireUnused(copying.dsl());
    // What migrations have put there is in the backup, too.
    tables
        .reversed()
        .forEach(table -> copying.dsl().execute("DELETE FROM " + Copying.quoted(table.name())));
    return new EmptyDatabase(copying, tables);
  }

  static boolean requireUnused(DSLContext dsl) {
    for (String sign : SIGNS) {
      if (isThere(dsl, sign) && dsl.fetchExists(DSL.table(sign))) {
        throw new RestoreFailed(
            "the database is in use: there are rows in " + sign + "; restore into an empty one");
      }
    }
    return true;
  }

  /** Nobody may have migrated it yet. */
  private static boolean isThere(DSLContext dsl, String table) {
    return Boolean.TRUE.equals(
        dsl.fetchValue("SELECT to_regclass(?) IS NOT NULL", "public." + table));
  }

  private static void triggers(Copying copying, CopiedTable table, String what) {
    copying
        .dsl()
        .execute("ALTER TABLE " + Copying.quoted(table.name()) + " " + what + " TRIGGER USER");
  }

  @Override
  public void take(CopiedTable table, InputStream content) throws IOException {
    if (table.equals(WholeDatabase.COUNTERS)) {
      copying
          .dsl()
          .execute(
              "CREATE TEMPORARY TABLE "
                  + COUNTERS
                  + " (sequencename name, last_value bigint) ON COMMIT DROP");
      rows += copying.in(COUNTERS, table.columns(), content);
    } else if (tables.contains(table)) {
      rows += copying.in(Copying.quoted(table.name()), table.columns(), content);
    } else {
      throw new RestoreFailed("there is no such table: " + table.name());
    }
  }

  long complete() {
    copying.dsl().fetch(LIFT);
    ADOPT.forEach(copying.dsl()::execute);
    tables.forEach(table -> triggers(copying, table, "ENABLE"));
    return rows;
  }
}
