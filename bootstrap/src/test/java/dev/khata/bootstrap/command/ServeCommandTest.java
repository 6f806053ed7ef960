package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
  private final Console console = new Console(Map.of());
  private final AtomicReference<Runnable> signal = new AtomicReference<>(() -> {});

  @Test
  void who_is_told_to_end_while_starting_ends_without_a_complaint() {
    int code =
        serve(
            configuration -> {
              signal.get().run();
              throw new IllegalStateException("Shutdown in progress");
            });

    assertThat(code).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).isEmpty();
  }

  @Test
  void what_an_operator_must_know_is_said_all_the_same() {
    int code =
        serve(
            configuration -> {
              signal.get().run();
              throw new CommandFailed("the port is taken");
            });

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(console.err()).contains("the port is taken");
  }

  @Test
  void a_start_that_fails_by_itself_fails() {
    int code =
        serve(
            configuration -> {
              throw new IllegalStateException("a bug");
            });

    assertThat(code).isEqualTo(ExitCode.FAILED);
  }

  private int serve(Starter starter) {
    return console.run(
        surroundings -> new ServeCommand(surroundings, starter, signal::set), "serve");
  }
}
