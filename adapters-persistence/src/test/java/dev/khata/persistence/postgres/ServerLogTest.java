package dev.khata.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  private static final Program.Outcome PRINTED =
      new Program.Outcome(1, "pg_ctl: could not start server\nExamine the log output.");

  @TempDir private Path directory;

  @Test
  void what_was_there_before_is_not_told() throws Exception {
    var log = Files.writeString(directory.resolve("log"), "FATAL:  of an earlier run\n");
    var told = ServerLog.size(log);
    Files.writeString(log, Files.readString(log) + "LOG:  starting\n");

    assertThat(ServerLog.since(told, log)).isEqualTo("LOG:  starting");
    assertThat(ServerLog.since(0, log)).startsWith("FATAL:  of an earlier run");
    assertThat(ServerLog.since(0, directory.resolve("none"))).isEmpty();
  }

  @Test
  void the_reason_is_what_it_said_when_it_gave_up() {
    var log =
        "2026-03-01 12:00:00 UTC [7] LOG:  starting\n"
            + "2026-03-01 12:00:00 UTC [7] FATAL:  could not write lock file: No space left\n"
            + "2026-03-01 12:00:00 UTC [7] LOG:  database system is shut down";

    assertThat(ServerLog.reason(log, PRINTED))
        .isEqualTo("could not write lock file: No space left");
  }

  @Test
  void without_one_it_is_what_was_printed_in_one_line() {
    assertThat(ServerLog.reason("", PRINTED))
        .isEqualTo("pg_ctl: could not start server; Examine the log output.");
  }
}
