package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.logging.LogTo;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class NewPasswordTest {

  @Test
  void standard_input_wins_over_the_environment() {
    Console console = new Console(Map.of("KHATA_ADMIN_PASSWORD", "from the env"), "from ইনপুট \nx");

    assertThat(console.run(Show::new, "show", "--password-stdin")).isEqualTo(ExitCode.DONE);

    assertThat(console.out()).isEqualTo("<from ইনপুট >");
  }

  @Test
  void the_environment_will_do() {
    Console console = new Console(Map.of("KHATA_ADMIN_PASSWORD", " from the env"), "ignored");

    assertThat(console.run(Show::new, "show")).isEqualTo(ExitCode.DONE);

    assertThat(console.out()).isEqualTo("< from the env>");
  }

  @Test
  void no_password_is_bad_usage() {
    Console none = new Console(Map.of());
    Console empty = new Console(Map.of("KHATA_ADMIN_PASSWORD", "from the env"), "\n");

    assertThat(none.run(Show::new, "show")).isEqualTo(ExitCode.MISUSED);
    assertThat(empty.run(Show::new, "show", "--password-stdin")).isEqualTo(ExitCode.MISUSED);

    assertThat(none.err())
        .startsWith("khata show: give the password by --password-stdin or KHATA_ADMIN_PASSWORD");
    assertThat(empty.err()).startsWith("khata show: standard input holds no password");
  }

  @Command(name = "show")
  private static final class Show implements Callable<Integer> {
    private final Surroundings surroundings;
    @Mixin private final ConfiguredRun run;
    @Mixin private final NewPassword password;

    private Show(Surroundings surroundings) {
      this.surroundings = surroundings;
      this.run = new ConfiguredRun(surroundings);
      this.password = new NewPassword(surroundings);
    }

    @Override
    public Integer call() throws Exception {
      return run.run(
          LogTo.STDERR,
          configuration -> {
            surroundings.out().print("<" + password.read(configuration).reveal() + ">");
            return ExitCode.DONE;
          });
    }
  }
}
