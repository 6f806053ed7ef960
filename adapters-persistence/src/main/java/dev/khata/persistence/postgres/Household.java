package dev.khata.persistence.postgres;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.postgresql.core.Utils;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PasswordUtil;

/**
 * Khata's roles and its database inside a fresh server. Each is made when it is missing, so an
 * interrupted first start is completed by the next.
 */
final class Household {
  static final String DATABASE = "khata";

  private static final List<ServerRole> ROLES =
      List.of(ServerRole.OWNER, ServerRole.APP, ServerRole.REPORT);

  /**
   * How often SCRAM hashes a password, which each new connection pays for: many times makes weak
   * passwords hard to guess, and these are 24 random bytes, which nobody guesses by one.
   */
  private static final int ROUNDS = 1;

  /** One made by an older Khata, or by PostgreSQL itself, takes thousands of rounds. */
  private static final String HAS_VERIFIER =
      "SELECT FROM pg_authid WHERE rolname = ? AND rolpassword LIKE 'SCRAM-SHA-256$"
          + ROUNDS
          + ":%'";

  private static final int USUAL_LIMIT = 60;
  private static final int NO_LIMIT = 0;

  /** As many as PostgreSQL takes itself. */
  private static final int SALT_BYTES = 16;

  private final int port;
  private final Passwords passwords;

  Household(int port, Passwords passwords) {
    this.port = port;
    this.passwords = passwords;
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * @param alone whether nobody else uses the server yet
   * @param progress told in a sentence what takes its time
   */
  void complete(boolean alone, Consumer<String> progress) {
    try (var connection = superuser("postgres", USUAL_LIMIT).getConnection()) {
      for (var role : ROLES) {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role.user())) {
          make(connection, "CREATE", role);
        }
      }
      for (var role : ServerRole.values()) {
        if (!exists(connection, HAS_VERIFIER, role.user())) make(connection, "ALTER", role);
      }
      if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", DATABASE)) {
        execute(connection, newDatabase(Letters.best(connection)));
      }
      execute(connection, "REVOKE ALL ON DATABASE khata FROM PUBLIC");
      execute(connection, "GRANT CONNECT, TEMPORARY ON DATABASE khata TO khata_app");
      execute(connection, "GRANT CONNECT ON DATABASE khata TO khata_report");
      if (alone && Letters.change(connection, DATABASE)) rebuild(progress);
    } catch (SQLException e) {
      throw new PostgresFailure("the embedded PostgreSQL refuses its own superuser: " + e, e);
    }
  }

  private static String newDatabase(String letters) {
    return String.format(
        Locale.ROOT,
        """
        CREATE DATABASE khata OWNER khata_owner TEMPLATE template0 ENCODING 'UTF8'
          LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE '%s'\
        """,
        letters);
  }

  private void rebuild(Consumer<String> progress) throws SQLException {
    progress.accept("Building the indexes by which users are searched anew");
    try (var connection = superuser(DATABASE, NO_LIMIT).getConnection()) {
      Letters.rebuild(connection, DATABASE);
    }
  }

  private PGSimpleDataSource superuser(String database, int seconds) {
    var source = new PGSimpleDataSource();
    source.setURL(url(port, database));
    source.setUser(ServerRole.SUPERUSER.user());
    source.setPassword(passwords.of(ServerRole.SUPERUSER).reveal());
    source.setConnectTimeout(5);
    source.setSocketTimeout(seconds);
    return source;
  }

  /** Only the password's verifier is sent, so that none can end in a log. */
  private void make(Connection connection, String how, ServerRole role) throws SQLException {
    var password = passwords.of(role).reveal().toCharArray();
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    var verifier = PasswordUtil.encodeScramSha256(password, ROUNDS, salt);
    var literal = Utils.escapeLiteral(null, verifier, true);
    execute(connection, how + " ROLE " + role.user() + " LOGIN PASSWORD '" + literal + "'");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
