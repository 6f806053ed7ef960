package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.logging.LogTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The seam by which a command gets at wired objects, with a command as they are written. */
class StartedRunTest {
  private final List<String> happened = new ArrayList<>();

  @Test
  void objects_are_started_from_the_configuration_and_closed_after_use() {
    int code = greet(Map.of("KHATA_HTTP_PORT", "9000"));

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(happened).containsExactly("started on 9000", "hello", "closed");
  }

  @Test
  void they_are_closed_after_a_failure_too() {
    int code = greet(Map.of(), "--fail");

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(happened).containsExactly("started on 8080", "hello", "closed");
  }

  @Test
  void nothing_is_started_from_a_bad_configuration() {
    int code = greet(Map.of("KHATA_HTTP_PORT", "no"));

    assertThat(code).isEqualTo(ExitCode.MISUSED);
    assertThat(happened).isEmpty();
  }

  private int greet(Map<String, String> environment, String... options) {
    List<String> arguments = new ArrayList<>(List.of("greet"));
    arguments.addAll(List.of(options));
    return new Console(environment)
        .run(s -> new Greet(s, this::start), arguments.toArray(new String[0]));
  }

  private Started start(Configuration configuration) {
    happened.add("started on " + configuration.http().port());
    return new Started() {
      @Override
      public <T> T get(Class<T> type) {
        return type.cast("hello");
      }

      @Override
      public void close() {
        happened.add("closed");
      }
    };
  }

  @Command(name = "greet")
  private final class Greet implements Callable<Integer> {
    @Mixin private final StartedRun run;

    @Option(names = "--fail")
    private boolean fail;

    private Greet(Surroundings surroundings, Starter starter) {
      this.run = new StartedRun(surroundings, starter);
    }

    @Override
    public Integer call() throws Exception {
      return run.run(
          LogTo.STDERR,
          started -> {
            happened.add(started.get(String.class));
            if (fail) {
              throw new CommandFailed("as asked");
            }
            return ExitCode.DONE;
          });
    }
  }
}
