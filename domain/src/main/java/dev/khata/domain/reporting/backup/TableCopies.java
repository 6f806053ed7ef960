package dev.khata.domain.reporting.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows of tables, copied out and put back as text that this version of the schema reads. Nothing is
 * held in memory. No limit of time holds, other than that the database must not fall silent.
 */
public interface TableCopies {

  /** Which version of the schema the database has. */
  String schemaVersion();

  /** By which columns rows of that name can be chosen. */
  Set<String> dates(BackupName name);

  /** Does work on the rows of these selections, all as of one moment. */
  <T> T snapshot(List<Selection> selections, Function<Snapshot, T> work);

  /** Does work on all rows of all tables that outlive a database, as of one moment. */
  <T> T snapshotOfAll(Function<Snapshot, T> work);

  /**
   * Puts rows back that were copied: all or none. Rows of users who have left since stay away.
   *
   * @param names those of the backup
   * @param work hands in each table
   * @return how many rows were put back or changed
   * @throws RestoreFailed when what is there forbids it
   */
  long putBack(List<BackupName> names, RestoreMode mode, Function<Staging, Boolean> work);

  /**
   * Whether somebody has used the database.
   *
   * @throws RestoreFailed when so, which says by what one knows it
   */
  void requireUnused();

  /**
   * Fills a database that nobody has used yet with all that was copied from another: all or
   * nothing.
   *
   * @param work hands in each table
   * @param last runs in the same transaction once all rows are there: nobody sees them before
   * @return how many rows there were
   * @throws RestoreFailed when it has been used
   */
  long fill(Function<Staging, Boolean> work, Runnable last);

  /** Tables as of one moment. */
  interface Snapshot {

    /** In the order in which they can be put back. */
    List<CopiedTable> tables();

    /** How many rows it has. Takes as long as to read them all, which copying takes longer. */
    long rows(CopiedTable table);

    /** Writes its rows; how many there were. */
    long copy(CopiedTable table, OutputStream out) throws IOException;

    /** Every permission that a role among the rows grants. */
    Set<String> grants();
  }

  /** Where rows are handed in that are to be put back. */
  interface Staging {
    /** Reads the stream to its end. */
    void take(CopiedTable table, InputStream rows) throws IOException;
  }
}
