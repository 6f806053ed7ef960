package dev.khata.persistence.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which locale a database tells letters. PostgreSQL's trigrams go by its LC_CTYPE, not by what
 * sorts its text, and by C they know the letters of ASCII alone. Locales are the machine's, so a
 * database that came from elsewhere may have one that is not here.
 *
 * <p>Nothing else that Khata stores goes by LC_CTYPE: text is sorted and folded by PostgreSQL
 * itself.
 */
final class Letters {
  /** For names of locales: each knows the letters of all scripts. */
  private static final List<String> WANTED =
      List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8", "UTF-8");

  private static final String NONE_BUT_ASCII = "C";

  /** What PostgreSQL says to a locale that the machine does not have. */
  private static final String UNKNOWN = "22023";

  /** Stands as the database's comment from a change of locale until what it touches is rebuilt. */
  private static final String TO_REBUILD = "khata: indexes of trigrams are to be built anew";

  private static final String OF_TRIGRAMS =
      """
      SELECT i.indexrelid::regclass FROM pg_index i JOIN pg_opclass c ON c.oid = ANY (i.indclass)
      WHERE c.opcname IN ('gin_trgm_ops', 'gist_trgm_ops')\
      """;

  private Letters() {}

  /** The first locale that the machine has. */
  static String best(Connection connection) throws SQLException {
    for (var locale : WANTED) {
      if (isKnown(connection, locale)) return locale;
    }
    return NONE_BUT_ASCII;
  }

  /** PostgreSQL asks the machine before it takes one, whatever it is for. */
  private static boolean isKnown(Connection connection, String locale) throws SQLException {
    try {
      first(connection, "SELECT set_config('lc_monetary', ?, false)", locale);
      return true;
    } catch (SQLException e) {
      if (UNKNOWN.equals(e.getSQLState())) return false;
      throw e;
    }
  }

  /**
   * Gives the database, which nobody is connected to, a locale that the machine has and that knows
   * all letters, if it has none yet.
   *
   * @param connection to another database
   * @return whether {@link #rebuild} is due, for this change or for one that was broken off
   */
  static boolean change(Connection connection, String database) throws SQLException {
    var found =
        first(connection, "SELECT datctype FROM pg_database WHERE datname = ?", database)
            .orElseThrow();
    if (Stream.of("C", "POSIX").anyMatch(found::equals) || !isKnown(connection, found)) {
      var best = best(connection);
      if (!best.equals(found)) change(connection, database, best);
    }
    return first(
            connection,
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = ?",
            database)
        .filter(TO_REBUILD::equals)
        .isPresent();
  }

  private static void change(Connection connection, String database, String locale)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "UPDATE pg_database SET datctype = '" + locale + "' WHERE datname = '" + database + "'");
      statement.execute("COMMENT ON DATABASE " + database + " IS '" + TO_REBUILD + "'");
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Builds anew what the database has of trigrams. */
  static void rebuild(Connection connection, String database) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var index : all(connection)) statement.execute("REINDEX INDEX " + index);
      statement.execute("COMMENT ON DATABASE " + database + " IS NULL");
    }
  }

  private static List<String> all(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(OF_TRIGRAMS)) {
      var indexes = new ArrayList<String>();
      while (rows.next()) indexes.add(rows.getString(1));
      return indexes;
    }
  }

  private static Optional<String> first(Connection connection, String query, String value)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    }
  }
}
