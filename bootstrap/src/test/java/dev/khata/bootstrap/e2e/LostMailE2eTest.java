package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Reaction;
import dev.khata.email.testing.Received;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-mails that were under way when the server was killed, and what could be read of them. */
@Order(1)
class LostMailE2eTest {
  @TempDir Path data;

  private final TestDatabase database = TestDatabase.fresh();
  private final MailServer server = MailServer.start();
  private final Postman postman = new Postman(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void killed_before_sending_it_sends_and_before_noting_it_repeats_once() {
    try (database) {
      killAndGoOn();
    }
  }

  private void killAndGoOn() {
    Person unsent = Person.anybody();
    Person unnoted = Person.anybody();
    try (KhataProcess serve = KhataProcess.start(data, settings(), "serve")) {
      App app = App.of(serve.said("Khata listens at"));
      server.on(MailServer.CONNECT, new Reaction.Hangs());
      signUp(app, unsent);
      postman.keepsWaiting();
      server.on(MailServer.CONNECT, Reaction.says("220 mail.example ESMTP"));
      server.on(MailServer.DOT, new Reaction.Hangs());
      signUp(app, unnoted);
      postman.mails(unnoted, 1);

      serve.kill();
    }
    postman.mails(unsent, 0);
    server.on(MailServer.DOT, Reaction.says("250 ok"));

    for (int i = 0; i < 3; i++) {
      endClaims();
      assertThat(Shell.run(settings(), "dispatch-messages").code()).isZero();
    }

    postman.mails(unsent, 1);
    List<Received> repeated = postman.mails(unnoted, 2);
    assertThat(Postman.id(repeated.get(1))).isEqualTo(Postman.id(repeated.get(0)));
  }

  /** As if a minute had passed, in which the killed sender might still have come back. */
  private void endClaims() {
    database.dsl().execute("UPDATE message SET claimed_until = now() - interval '1 second'");
  }

  @Test
  void of_a_mail_that_waits_nothing_can_be_read_in_the_database() throws SQLException {
    Person rahim = Person.anybody();
    server.on(MailServer.DOT, new Reaction.Drops());
    try (RunningKhata khata = RunningKhata.start(database, postman.settings())) {
      signUp(khata.app(), rahim);
      String secret = Postman.token(postman.mails(rahim, 1).getFirst());

      assertThat(khata.sql().fetch("SELECT state FROM message").getValues(0, String.class))
          .containsOnly("PENDING");
      assertThat(tablesWith(secret)).isEmpty();
      findsWhatIsReadable(secret);
    }
  }

  /** The same search finds what is readable, as text and as bytes. */
  private void findsWhatIsReadable(String secret) throws SQLException {
    database.dsl().execute("UPDATE message SET reason = ?", "the link was " + secret);
    assertThat(tablesWith(secret)).containsExactly("message");
    database.dsl().execute("UPDATE message SET reason = NULL, sealed = ?", bytes(secret));
    assertThat(tablesWith(secret)).containsExactly("message");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whose rows, written out as a dump does, hold the text or its bytes. */
  private List<String> tablesWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.connect(ServerRole.SUPERUSER);
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
          if (holds(rows, text)) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).contains("message").hasSizeGreaterThan(10);
    return tables;
  }

  private static boolean holds(ResultSet rows, String text) throws SQLException {
    String hex = HexFormat.of().formatHex(bytes(text));
    while (rows.next()) {
      String row = rows.getString(1);
      if (row.contains(text) || row.contains(hex)) {
        return true;
      }
    }
    return false;
  }

  private void signUp(App app, Person person) {
    app.post("/api/auth/register/email/", "email", person.email(), "password", Person.PASSWORD)
        .is(200);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(RunningKhata.onDatabase(database.config()));
    settings.putAll(postman.settings());
    settings.put("KHATA_DATA_DIR", data.toString());
    settings.put("KHATA_SCHEDULER", "off");
    return settings;
  }
}
