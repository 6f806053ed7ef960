package dev.khata.persistence.database;

import java.time.Instant;
import java.util.Optional;

/**
 * The PostgreSQL cluster in which the books are kept. What came later is told by the numbers of
 * transactions, which every cluster counts for itself: in another one books go on only once it is
 * adopted.
 */
public final class HomeCluster {
  private static final HotSql<Instant> ADOPT =
      HotSql.of(
          "SELECT adopt_cluster(:now) AS begins",
          Values.<Instant>none().instant("now", now -> now));

  private HomeCluster() {}

  /**
   * What is wrong and what to do, in a sentence; empty when the cluster is the one that is known.
   */
  public static String complaint(Database database) {
    return database.dsl().fetchSingle("SELECT is_known_cluster()").get(0, Boolean.class)
        ? ""
        : "this database came out of another cluster of PostgreSQL: once it has all rows, and"
            + " nothing serves the old one any more, run khata adopt-cluster";
  }

  /**
   * Makes the books go on in the cluster where they are now, with all that they hold: what is
   * counted from now on comes after it, and all of it is proved anew.
   *
   * @return above which number transactions count now; empty when the cluster was known
   */
  public static Optional<Long> adopt(Database database, Instant now) {
    return new JooqTransactions(database)
        .inTransaction(
            () ->
                ADOPT
                    .first(
                        database.dsl(),
                        now,
                        row -> {
                          long begins = row.getLong("begins");
                          return row.wasNull() ? Optional.<Long>empty() : Optional.of(begins);
                        })
                    .orElseThrow());
  }
}
