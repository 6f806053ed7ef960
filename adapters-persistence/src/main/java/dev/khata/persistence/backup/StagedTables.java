package dev.khata.persistence.backup;

import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.RestoreFailed;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Rows that were handed in, each table's in a temporary one that goes with the transaction. */
final class StagedTables implements TableCopies.Staging {
  private final Copying copying;
  private final List<BackedUpTable> taken = new ArrayList<>();

  StagedTables(Copying copying) {
    this.copying = copying;
  }

  /** Where the rows of a table wait. */
  static String name(BackedUpTable table) {
    return "staged_" + table.name();
  }

  @Override
  public void take(CopiedTable table, InputStream rows) throws IOException {
    BackedUpTable backedUp =
        BackedUpTable.ALL.stream()
            .filter(one -> one.copied().equals(table))
            .findFirst()
            .orElseThrow(
                () -> new RestoreFailed("there is no such table any more: " + table.name()));
    copying
        .dsl()
        .execute(
            "CREATE TEMPORARY TABLE "
                + name(backedUp)
                + " ON COMMIT DROP AS SELECT "
                + Copying.quoted(table.columns())
                + " FROM "
                + table.name()
                + " WITH NO DATA");
    copying.in(name(backedUp), table.columns(), rows);
    copying.dsl().execute("ANALYZE " + name(backedUp));
    taken.add(backedUp);
  }

  /** In the order in which their rows can be put back. */
  List<BackedUpTable> inOrder() {
    return BackedUpTable.ALL.stream().filter(taken::contains).toList();
  }
}
