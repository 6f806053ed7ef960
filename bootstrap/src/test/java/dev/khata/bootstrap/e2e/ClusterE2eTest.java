package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.wallet.BalanceAsOf;
import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.serve.Server;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.postgres.EmbeddedServer;
import dev.khata.persistence.postgres.Login;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Books that were moved into a cluster of PostgreSQL that has counted fewer transactions. */
@Isolated("what commits anywhere on the server decides what a roll-up and a proof cover")
class ClusterE2eTest {
  private static final String SUBSCRIBE = "/recharge/subscribe";
  private static final String PHONE = "+919876543210";

  /** So many transactions at least has the old cluster counted, and a fresh one has not. */
  private static final int AHEAD = 20_000;

  @RegisterExtension static final RunningKhata OLD = RunningKhata.start();

  @TempDir private static Path place;

  private final Staff manager = Staff.hiredBy(OLD).mayOnly(Permission.all());
  private final Staff payer = Staff.hiredBy(OLD);
  private long plan;

  @Test
  void they_go_on_once_the_cluster_is_adopted() throws Exception {
    App buyer = keepBooks();
    Path data = place.resolve("new");
    Programs.linkInto(data);
    try (EmbeddedServer fresh = EmbeddedServer.forCommand(data, _ -> {})) {
      Map<String, String> there = there(fresh);
      json(Shell.run(there, "migrate", "--json"));
      move(fresh);

      refuses(there);
      JsonNode adopted = json(Shell.run(there, "adopt-cluster", "--json"));

      assertThat(adopted.path("cluster").asText()).isEqualTo("adopted");
      assertThat(json(Shell.run(there, "adopt-cluster", "--json")))
          .isEqualTo(Json.of("cluster", "known", "left_again", 0));
      goesOn(there, buyer);
    }
  }

  /** Whoever bought, still logged in. */
  private App keepBooks() throws SQLException {
    try (Connection old = OLD.superuser()) {
      goAhead(old, AHEAD);
    }
    App admin = manager.in(Contract.GENCHARGE);
    plan =
        admin
            .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", 7)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    give(OLD.settings(), "1000");
    App buyer = payer.in(Contract.GENCHARGE);
    buyer.post(SUBSCRIBE, order()).is(200);
    json(OLD.run("roll-up", "--json"));
    assertThat(OLD.run("verify-audit", "--seal").code()).isZero();
    assertThat(OLD.run("verify-ledger").code()).isZero();
    return buyer;
  }

  private static void refuses(Map<String, String> there) {
    Shell.Ended refused = Shell.run(there, "roll-up");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("out of another cluster").contains("khata adopt-cluster");
    assertThat(refused.err().lines()).hasSize(1);
    Configuration configuration = Configuration.read(there, Optional.empty());
    assertThatThrownBy(() -> Wiring.forServer().start(configuration))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("khata adopt-cluster");
  }

  private void goesOn(Map<String, String> there, App buyer) {
    Configuration configuration = Configuration.read(there, Optional.empty());
    try (Started started = Wiring.forServer().start(configuration)) {
      Server server = started.get(Server.class);
      server.start();
      App app = buyer.at("http://127.0.0.1:" + server.port());
      assertThat(revenue(started)).isEqualTo(100);

      app.post(SUBSCRIBE, order()).is(200);
      give(there, "7");

      assertThat(revenue(started)).isEqualTo(200);
      assertThat(json(Shell.run(there, "roll-up", "--json")).path("postings").asLong())
          .isEqualTo(3);
      app.post(SUBSCRIBE, order()).is(200);
      assertThat(revenue(started)).isEqualTo(300);
      assertThat(app.get("/recharge/my/transactions").is(200).json().path("total").asInt())
          .isEqualTo(3);
      server.close();
    }
    assertThat(Shell.run(there, "verify-ledger").out()).contains("faults: 0");
    Shell.Ended audit = Shell.run(there, "verify-audit", "--seal");
    assertThat(audit.code()).as(audit::toString).isZero();
    assertThat(audit.out()).contains("unsealed: 0");
  }

  private static long revenue(Started started) {
    return started
        .get(BalanceAsOf.class)
        .handle(SystemAccount.REVENUE, Instant.now().plusSeconds(60))
        .balance(SystemAccount.REVENUE.grows())
        .longValueExact();
  }

  /** The settings of the old server, but for where its rows are now. */
  private static Map<String, String> there(EmbeddedServer fresh) {
    Login app = fresh.login(ServerRole.APP);
    Login owner = fresh.login(ServerRole.OWNER);
    DatabaseConfig config =
        DatabaseConfig.of(fresh.url(), app.user(), app.password(), owner.user(), owner.password());
    Map<String, String> all = new HashMap<>(OLD.settings());
    all.putAll(RunningKhata.onDatabase(config));
    return all;
  }

  private static void move(EmbeddedServer fresh) throws SQLException, IOException {
    Login login = fresh.login(ServerRole.SUPERUSER);
    try (Connection from = OLD.superuser();
        Connection to =
            DriverManager.getConnection(fresh.url(), login.user(), login.password().reveal())) {
      new Moving(from, to, Files.createDirectory(place.resolve("rows"))).all();
      assertThat(counter(to)).isLessThan(highest(from));
    }
  }

  private static long counter(Connection cluster) throws SQLException {
    return number(cluster, "SELECT pg_current_xact_id()::text::bigint");
  }

  private static long highest(Connection books) throws SQLException {
    return number(books, "SELECT max(below_xact) FROM roll_up");
  }

  private static void goAhead(Connection cluster, long until) throws SQLException {
    try (var statement = cluster.createStatement()) {
      statement.execute(
          """
          DO $$
          BEGIN
            WHILE pg_current_xact_id()::text::bigint <= %d LOOP
              COMMIT;
            END LOOP;
          END $$\
          """
              .formatted(until));
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Object[] order() {
    return new Object[] {"plan_id", plan, "payment_method", "WALLET", "to_phone_number", PHONE};
  }

  private void give(Map<String, String> settings, String amount) {
    json(
        Shell.run(
            settings,
            "adjust",
            "--json",
            "--phone",
            payer.person().e164(),
            "--amount",
            amount,
            "--reason",
            "of a test",
            "--by",
            manager.person().e164()));
  }

  private static JsonNode json(Shell.Ended ended) {
    assertThat(ended.code()).as(ended::toString).isZero();
    return Json.parse(ended.out());
  }
}
