package dev.khata.bootstrap.bench;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.token.Tokens;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.postgres.ServerRole;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The floors of what goes over HTTP: handlers that check the token, and read or write as many rows
 * as it takes, each by its primary key and each write a commit of its own.
 */
final class BareServer implements AutoCloseable {
  private static final int ROWS = 10_000;

  private final Database database;
  private final Tokens tokens;
  private final AtomicLong turns = new AtomicLong();
  private final Javalin javalin;

  /**
   * @param config of a database of its own, with as many connections as the subject has
   */
  BareServer(Stand stand, DatabaseConfig config, Tokens tokens) throws SQLException {
    this.database = Database.forCommand(config);
    this.tokens = tokens;
    make(stand, config);
    this.javalin = Javalin.create(this::declare).start(0);
  }

  private static void make(Stand stand, DatabaseConfig config) throws SQLException {
    String name = config.url().replaceFirst(".*/", "");
    try (Connection superuser = stand.connect(ServerRole.SUPERUSER, name);
        Statement statement = superuser.createStatement()) {
      statement.execute("CREATE TABLE bare (id bigint PRIMARY KEY, text text, count bigint)");
      statement.execute(
          "INSERT INTO bare SELECT i, 'somebody', 0 FROM generate_series(1, " + ROWS + ") i");
      statement.execute("GRANT SELECT, UPDATE ON bare TO " + config.user());
      statement.execute("VACUUM (ANALYZE) bare");
    }
  }

  int port() {
    return javalin.port();
  }

  private void declare(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.routes.get("/api/auth/me/", this::me);
    config.routes.post("/api/auth/token/refresh/", this::refresh);
    config.routes.post("/api/auth/register/phone/", request -> write(request, 2, "{}"));
    config.routes.get("/dev/outbox", request -> json(request, letter(read())));
    config.routes.post(
        "/api/auth/verify-otp/", request -> write(request, 2, "{\"registration_token\":\"it\"}"));
  }

  private void me(Context request) {
    String token = String.valueOf(request.header("Authorization")).replace("Bearer ", "");
    require(tokens.readAccess(new Secret(token), Contract.MYPHARMA).isPresent());
    json(request, "{\"text\":\"" + read() + "\"}");
  }

  private void refresh(Context request) throws java.io.IOException {
    String token = Guest.text(request.body(), "refresh");
    require(tokens.readRefresh(new Secret(token), Contract.MYPHARMA).isPresent());
    write(request, 1, "{\"refresh\":\"" + token + "\"}");
  }

  private static void require(boolean valid) {
    if (!valid) {
      throw new IllegalStateException("a token that is none");
    }
  }

  private static String letter(String text) {
    return "{\"items\":[{\"text\":\"123456 is the code of " + text + "\"}]}";
  }

  private void write(Context request, int rows, String answer) {
    for (int i = 0; i < rows; i++) {
      database.dsl().connection(it -> update(it, row()));
    }
    json(request, answer);
  }

  private static void json(Context request, String answer) {
    request.contentType("application/json").result(answer);
  }

  private long row() {
    return turns.getAndIncrement() * 7_919 % ROWS + 1;
  }

  private String read() {
    return database.dsl().connectionResult(it -> select(it, row()));
  }

  private static void update(Connection connection, long row) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE bare SET count = count + 1 WHERE id = ?")) {
      update.setLong(1, row);
      update.execute();
    }
  }

  private static String select(Connection connection, long row) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT text, count FROM bare WHERE id = ?")) {
      select.setLong(1, row);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getString(1);
      }
    }
  }

  @Override
  public void close() {
    javalin.stop();
    database.close();
  }
}
