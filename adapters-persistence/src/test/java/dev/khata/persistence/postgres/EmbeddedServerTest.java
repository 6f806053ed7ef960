package dev.khata.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.testing.Programs;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process, one data directory that the tests use one after the other. */
@Order(1)
class EmbeddedServerTest {
  @TempDir private static Path directory;

  private final Path data = directory.resolve("with a blank");

  @BeforeAll
  static void link_programs() {
    Programs.linkInto(directory.resolve("with a blank"));
  }

  private EmbeddedServer open() {
    return EmbeddedServer.forServer(data, _ -> {});
  }

  @Test
  void what_was_committed_is_there_after_a_restart_at_the_same_address() {
    String address;
    try (var server = open()) {
      Words.create(server);
      Words.insert(server, "kept");
      address = server.url();
    }

    try (var server = open()) {
      assertThat(Words.all(server)).contains("kept");
      assertThat(server.url()).isEqualTo(address);
    }
  }

  @Test
  void it_is_durable_and_its_text_sorts_alike_everywhere() {
    try (var server = open()) {
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(Words.setting(server, setting)).as(setting).isEqualTo("on");
      }
      assertThat(Words.setting(server, "server_encoding")).isEqualTo("UTF8");
      assertThat(Words.setting(server, "log_timezone")).isEqualTo("UTC");
      assertThat(
              Words.query(
                  server,
                  ServerRole.SUPERUSER,
                  "SELECT datlocale FROM pg_database WHERE datname = 'khata'"))
          .containsExactly("C.UTF-8");
    }
  }

  @Test
  void it_asks_for_a_password_and_only_on_loopback() throws Exception {
    try (var server = open()) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "khata_app", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Words.setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Words.setting(server, "unix_socket_directories")).isEmpty();
    }
    assertThat(permissions("postgres")).isEqualTo("rwx------");
    assertThat(permissions("postgres/passwords")).isEqualTo("rw-------");
    assertThat(permissions("postgres/server.log")).isEqualTo("rw-------");
  }

  private String permissions(String path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(path)));
  }

  @Test
  void each_role_may_do_its_own_work_only() throws Exception {
    try (var server = open()) {
      Words.create(server);

      assertThatThrownBy(() -> as(server, ServerRole.APP, "CREATE TABLE own (id int)"))
          .hasMessageContaining("permission denied for schema public");
      assertThatThrownBy(() -> as(server, ServerRole.REPORT, "CREATE TEMPORARY TABLE own (id int)"))
          .hasMessageContaining("permission denied to create temporary tables");
      assertThatThrownBy(() -> as(server, ServerRole.OWNER, "CREATE ROLE other"))
          .hasMessageContaining("permission denied to create role");
    }
  }

  /**
   * What many rounds are good for, 24 random bytes need not; a cold JVM takes its time for them.
   */
  @Test
  void passwords_are_hashed_once_also_those_that_an_older_khata_had_hashed_often()
      throws Exception {
    try (var server = open()) {
      as(server, ServerRole.SUPERUSER, "SET scram_iterations = 4096; " + reset(server));
      assertThat(rounds(server)).contains("4096");
    }

    try (var server = open()) {
      assertThat(rounds(server)).containsExactly("1");
      as(server, ServerRole.APP, "SELECT 1");
    }
  }

  private static String reset(EmbeddedServer server) {
    return "ALTER ROLE khata_app PASSWORD '"
        + server.login(ServerRole.APP).password().reveal()
        + "'";
  }

  private static List<String> rounds(EmbeddedServer server) throws SQLException {
    var rounds = new ArrayList<String>();
    try (var connection = Words.connect(server, ServerRole.SUPERUSER);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT DISTINCT substring(rolpassword FROM '[$]([0-9]+):') FROM pg_authid"
                    + " WHERE rolpassword IS NOT NULL")) {
      while (rows.next()) rounds.add(rows.getString(1));
    }
    return rounds;
  }

  private static void as(EmbeddedServer server, ServerRole role, String sql) throws SQLException {
    try (var connection = Words.connect(server, role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void the_superusers_password_of_a_killed_first_start_goes() throws Exception {
    open().close();
    var left = data.resolve("postgres/initdb-password.2147483646.unfinished");
    Files.writeString(left, "secret");

    open().close();

    assertThat(left).doesNotExist();
  }

  @Test
  void why_it_does_not_start_is_told_without_the_log_of_earlier_runs() throws Exception {
    open().close();
    var cluster = data.resolve("postgres/data");
    var owners = Files.getPosixFilePermissions(cluster);
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxrwxrwx"));
    try {
      assertThatThrownBy(this::open)
          .isInstanceOf(PostgresFailure.class)
          .hasMessage(
              "PostgreSQL did not start: data directory \"%s\" has invalid permissions", cluster);
    } finally {
      Files.setPosixFilePermissions(cluster, owners);
    }
  }

  @Test
  void a_second_opening_in_the_same_process_is_refused_and_does_no_harm() {
    try (var server = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(PostgresFailure.class)
          .hasMessage("this process has the data directory " + data + " open already");
      assertThat(Words.setting(server, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void a_killed_postgres_comes_back_at_the_same_address() throws Exception {
    try (var server = open()) {
      Words.create(server);
      Words.insert(server, "before the kill");
      var address = server.url();
      var killed = server.postmaster();

      assertThat(ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly()).isTrue();

      Eventually.within(20).until(() -> server.postmaster().pid() != killed.pid());
      assertThat(server.url()).isEqualTo(address);
      assertThat(Words.all(server)).contains("before the kill");
    }
  }

  @Test
  void pools_heal_after_a_killed_postgres_came_back() throws Exception {
    try (var server = open();
        var database = Database.forServer(config(server))) {
      database.awaitReachable(Duration.ofSeconds(10));
      var killed = server.postmaster();

      assertThat(ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly()).isTrue();

      Eventually.within(20).until(() -> server.postmaster().pid() != killed.pid());
      database.awaitReachable(Duration.ofSeconds(20));
      assertThat(database.dsl().fetchValue("SELECT current_user")).isEqualTo("khata_app");
    }
  }

  private static DatabaseConfig config(EmbeddedServer server) {
    var app = server.login(ServerRole.APP);
    var owner = server.login(ServerRole.OWNER);
    return DatabaseConfig.of(
        server.url(), app.user(), app.password(), owner.user(), owner.password());
  }

  @Test
  void a_pid_file_whose_pid_another_program_has_by_now_is_no_obstacle() throws Exception {
    var server = open();
    var running =
        Files.readString(Postmaster.pidFile(data.resolve("postgres/data"))).split("\n", 2);
    server.close();
    var alive = Long.toString(ProcessHandle.current().pid());
    Files.writeString(Postmaster.pidFile(data.resolve("postgres/data")), alive + "\n" + running[1]);

    try (var again = open()) {
      assertThat(again.postmaster().isAlive()).isTrue();
    }
  }

  @Test
  void another_port_is_taken_when_the_last_one_is_in_use() throws Exception {
    int port;
    try (var server = open()) {
      port = server.postmaster().port();
    }

    try (var occupant = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var server = open()) {
      assertThat(server.postmaster().port()).isNotEqualTo(occupant.getLocalPort());
    }
  }

  @Test
  void programs_that_do_not_run_are_unpacked_again() throws Exception {
    open().close();
    try (var siblings = Files.list(data.resolve("postgres"))) {
      var programs =
          siblings.filter(path -> path.toString().contains("binaries-")).findFirst().orElseThrow();
      // Not written over: the file is that of all tests.
      Files.delete(programs.resolve("bin/postgres"));
      Files.writeString(programs.resolve("bin/postgres"), "half of it");
    }
    var said = new ArrayList<String>();

    try (var server = EmbeddedServer.forServer(data, said::add)) {
      assertThat(server.postmaster().isAlive()).isTrue();
    }

    assertThat(said).singleElement().asString().startsWith("Unpacking PostgreSQL");
  }

  @Test
  void programs_of_another_release_are_removed() throws Exception {
    open().close();
    var old = Files.createDirectories(data.resolve("postgres/binaries-0000/bin"));
    Files.writeString(old.resolve("postgres"), "of another release");

    open().close();

    assertThat(old.getParent()).doesNotExist();
  }

  @Test
  void passwords_that_are_not_the_database_s_are_told_and_nothing_is_left_running()
      throws Exception {
    open().close();
    var passwords = data.resolve("postgres/passwords");
    var right = Files.readString(passwords);
    Files.writeString(passwords, right.replaceAll("=.*", "=wrong"));

    assertThatThrownBy(this::open)
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("refuses its own superuser");

    assertThat(Postmaster.runningOn(data.resolve("postgres/data"))).isEmpty();
    Files.writeString(passwords, right);
    open().close();
  }

  @Test
  void no_value_of_a_row_gets_into_its_log() throws Exception {
    try (var server = open()) {
      Words.create(server);
      assertThatThrownBy(() -> as(server, ServerRole.OWNER, "SELECT CAST('+977980' AS int4range)"))
          .hasMessageContaining("+977980");
    }

    assertThat(Files.readString(data.resolve("postgres/server.log")))
        .contains("database system is ready")
        .doesNotContain("977980");
  }
}
