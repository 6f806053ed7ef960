package dev.khata.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.persistence.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes on one data directory do to each other, and what a killed one leaves behind. */
@Order(1)
class ManyProcessesTest {
  @TempDir private static Path shared;

  @BeforeAll
  static void link_programs() {
    Programs.linkInto(shared);
  }

  private static EmbeddedServer server(Path data) {
    return EmbeddedServer.forServer(data, _ -> {});
  }

  @Test
  void a_kill_of_the_jvm_loses_nothing_that_was_committed() throws Exception {
    long orphan;
    try (var khata = KhataProcess.server(shared).ready()) {
      khata.insert("committed");
      orphan = postmaster().pid();
      khata.kill();
    }
    assertThat(postmaster().pid()).as("PostgreSQL outlives its JVM").isEqualTo(orphan);

    try (var server = server(shared)) {
      assertThat(Words.all(server)).contains("committed");
      assertThat(server.postmaster().pid()).isNotEqualTo(orphan);
      assertThat(new Postmaster(data(), orphan, 0).isAlive()).isFalse();
    }
    assertThat(Postmaster.runningOn(data())).isEmpty();
  }

  @Test
  void a_second_server_is_refused_and_told_who_is_in_the_way() throws Exception {
    try (var khata = KhataProcess.server(shared).ready()) {
      assertThatThrownBy(() -> server(shared))
          .isInstanceOf(PostgresFailure.class)
          .hasMessageStartingWith("another Khata server (process " + khata.pid() + ") runs on")
          .hasMessageContaining(shared.toString());

      khata.insert("undisturbed");
    }
  }

  @Test
  void a_command_uses_the_database_of_the_running_server_and_leaves_it_running() throws Exception {
    try (var khata = KhataProcess.server(shared).ready()) {
      var running = postmaster();

      try (var command = EmbeddedServer.forCommand(shared, _ -> {})) {
        assertThat(command.postmaster()).isEqualTo(running);
        Words.insert(command, "by a command");
      }

      assertThat(postmaster()).isEqualTo(running);
      khata.insert("by the server");
    }
    assertThat(Postmaster.runningOn(data())).as("stopped with the server").isEmpty();
  }

  @Test
  void of_two_commands_the_last_one_stops_the_database() throws Exception {
    try (var second = KhataProcess.command(shared)) {
      try (var first = KhataProcess.command(shared).ready()) {
        second.ready();
        first.insert("first");
      }
      second.insert("second");
    }

    assertThat(Postmaster.runningOn(data())).isEmpty();
  }

  @Test
  void a_server_may_come_and_go_while_a_command_runs() throws Exception {
    try (var command = KhataProcess.command(shared).ready()) {
      var running = postmaster();
      try (var khata = KhataProcess.server(shared).ready()) {
        khata.insert("server beside a command");
      }

      command.insert("still here");
      assertThat(postmaster()).isEqualTo(running);
    }
    assertThat(Postmaster.runningOn(data())).isEmpty();
  }

  @Test
  void ctrl_c_reaches_khata_alone_and_the_database_ends_after_it() throws Exception {
    try (var khata = KhataProcess.serverInGroup(shared).ready()) {
      var interrupt = List.of("kill", "-INT", "--", "-" + khata.pid());
      assertThat(new ProcessBuilder(interrupt).start().waitFor()).isZero();

      assertThat(khata.ended()).isTrue();
    }
    assertThat(Postmaster.runningOn(data())).isEmpty();
    try (var server = server(shared)) {
      assertThat(Words.all(server)).contains("last words");
    }
  }

  @Test
  void an_unpacking_cut_short_is_done_again(@TempDir Path fresh) throws Exception {
    killOnceThereIs(fresh, "binaries-");

    try (var server = server(fresh)) {
      assertThat(server.postmaster().isAlive()).isTrue();
    }
    assertThat(unfinished(fresh)).isEmpty();
  }

  @Test
  void the_making_of_a_database_cut_short_is_done_again(@TempDir Path fresh) throws Exception {
    Programs.linkInto(fresh);
    killOnceThereIs(fresh, "data.");
    assertThat(fresh.resolve("postgres/data")).doesNotExist();

    try (var server = server(fresh)) {
      assertThat(server.postmaster().isAlive()).isTrue();
    }
  }

  private static void killOnceThereIs(Path fresh, String prefix) throws Exception {
    try (var khata = KhataProcess.server(fresh)) {
      Eventually.within(60)
          .until(() -> unfinished(fresh).stream().anyMatch(name -> name.startsWith(prefix)));
      khata.kill();
    }
    assertThat(unfinished(fresh)).anyMatch(name -> name.startsWith(prefix));
  }

  private static List<String> unfinished(Path fresh) throws IOException {
    if (!Files.exists(fresh.resolve("postgres"))) return List.of();
    try (var files = Files.list(fresh.resolve("postgres"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".unfinished"))
          .toList();
    }
  }

  private static Path data() {
    return shared.resolve("postgres/data");
  }

  private static Postmaster postmaster() {
    return Postmaster.runningOn(data()).orElseThrow();
  }
}
