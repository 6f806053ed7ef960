package dev.khata.persistence.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table to see by what survives. */
final class Words {
  private Words() {}

  static Connection connect(EmbeddedServer server, ServerRole role) throws SQLException {
    var login = server.login(role);
    return DriverManager.getConnection(server.url(), login.user(), login.password().reveal());
  }

  static void create(EmbeddedServer server) {
    execute(server, "CREATE TABLE IF NOT EXISTS word (word text)");
  }

  static void insert(EmbeddedServer server, String word) {
    execute(server, "INSERT INTO word VALUES ('" + word + "')");
  }

  static List<String> all(EmbeddedServer server) {
    return query(server, ServerRole.OWNER, "SELECT word FROM word ORDER BY word");
  }

  static String setting(EmbeddedServer server, String name) {
    return query(server, ServerRole.SUPERUSER, "SHOW " + name).getFirst();
  }

  static List<String> query(EmbeddedServer server, ServerRole role, String sql) {
    try (var connection = connect(server, role);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void execute(EmbeddedServer server, String sql) {
    try (var connection = connect(server, ServerRole.OWNER);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
