package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class KhataCommandTest {
  private final Console console = new Console(Map.of());

  @Test
  void without_a_command_it_says_which_there_are() {
    int code = console.run(Console::config);

    assertThat(code).isEqualTo(ExitCode.MISUSED);
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).contains("Missing required subcommand").contains("config  Prints");
  }

  @Test
  void help_is_an_answer_and_names_the_exit_codes() {
    int code = console.run(Console::config, "--help");

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).isEmpty();
    assertThat(console.out()).contains("Exit codes:").contains("bad usage or configuration");
  }

  @Test
  void every_command_has_its_own_help() {
    int code = console.run(Console::config, "config", "--help");

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).contains("khata config").contains("--json").contains("--config=FILE");
    assertThat(console.run(Console::config, "config", "-V")).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).contains("khata (");
  }

  @Test
  void an_unknown_command_or_option_is_bad_usage() {
    assertThat(console.run(Console::config, "sevre")).isEqualTo(ExitCode.MISUSED);
    assertThat(console.run(Console::config, "config", "--jsn")).isEqualTo(ExitCode.MISUSED);

    assertThat(console.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9999-01-01", "2026-13-40", "10000-01-01", "+99999-01-01", "today"})
  void a_date_that_is_none_or_of_no_year_of_books_is_bad_usage(String date) {
    int code = console.run(surroundings -> new Dated(), "dated", "--at=" + date);

    assertThat(code).isEqualTo(ExitCode.MISUSED);
    assertThat(console.err())
        .startsWith(
            "Invalid value for option '--at': expected a date such as 2026-11-30, not " + date);
    assertThat(console.run(surroundings -> new Dated(), "dated", "--at=2028-02-29")).isZero();
  }

  @Test
  void the_version_is_told() {
    assertThat(console.run(Console::config, "--version")).isEqualTo(ExitCode.DONE);

    assertThat(console.out()).startsWith("khata ");
  }

  @Test
  void a_failure_is_told_in_a_line() {
    int code = console.run(surroundings -> new Failing(new CommandFailed("no admin")), "fail");

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(console.err().lines()).containsExactly("khata fail: failed: no admin");
  }

  @Test
  void an_unforeseen_failure_has_no_other_code() {
    int code = console.run(surroundings -> new Failing(new IllegalStateException("oops")), "fail");

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(console.err().lines()).containsExactly("khata fail: failed: oops");
  }

  @Test
  void bad_usage_that_the_command_finds_out_is_bad_usage() {
    int code = console.run(surroundings -> new Failing(new BadUsage("which?")), "fail");

    assertThat(code).isEqualTo(ExitCode.MISUSED);
    assertThat(console.err().lines()).containsExactly("khata fail: which?");
  }

  @Test
  void help_tells_the_exit_code_of_a_request_that_waits() {
    console.run(Console::config, "--help");

    assertThat(console.out()).containsPattern("3 +only requested, it waits for an approval");
  }

  @Test
  void an_answer_that_can_t_be_written_is_a_failure() throws IOException {
    try (var full = new FileOutputStream("/dev/full")) {
      for (String command : List.of("--help", "--version", "config", "config --json")) {
        Console console = new Console(full);

        assertThat(console.run(Console::config, command.split(" "))).as(command).isEqualTo(1);
        assertThat(console.err().lines())
            .containsExactly(
                "khata: failed: standard output can't be written (No space left on device)");
      }
    }
  }

  @Test
  void a_pipe_that_its_reader_closed_is_no_failure() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().close();
    Console console = new Console(Channels.newOutputStream(pipe.sink()));

    assertThat(console.run(Console::config, "config")).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).isEmpty();
  }

  @Test
  void texts_that_the_locale_garbled_are_refused_before_anything_is_done() {
    Console console =
        new Console(new Encoding("ANSI_X3.4-1968", "LANG=C", "/srv"), Map.of("KHATA_X", "\uFFFD"));

    int code = console.run(surroundings -> new Failing(new CommandFailed("ran")), "fail");

    assertThat(code).isEqualTo(ExitCode.MISUSED);
    assertThat(console.err()).startsWith("khata: KHATA_X is not in ASCII").contains("LANG=C");
    assertThat(console.err().lines()).hasSize(1);
  }

  @Command(name = "fail")
  private static final class Failing implements Callable<Integer> {
    private final RuntimeException failure;

    private Failing(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() {
      throw failure;
    }
  }

  @Command(name = "dated")
  static final class Dated implements Callable<Integer> {
    @Option(names = "--at")
    private LocalDate at = LocalDate.EPOCH;

    @Override
    public Integer call() {
      return at.equals(LocalDate.of(2028, 2, 29)) ? 0 : 99;
    }
  }
}
