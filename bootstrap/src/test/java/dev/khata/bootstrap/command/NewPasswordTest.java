package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.identity.Password;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

  @Test
  void blanks_are_no_password() {
    Console blank = new Console(Map.of("KHATA_ADMIN_PASSWORD", "from the env"), "        \n");

    assertThat(blank.run(Show::new, "show", "--password-stdin")).isEqualTo(ExitCode.MISUSED);
  }

  @Test
  void what_an_editor_of_windows_writes_around_it_is_none_of_it() {
    Console console = new Console(Map.of(), "\uFEFFfrom a file\r\nx");

    assertThat(console.run(Show::new, "show", "--password-stdin")).isEqualTo(ExitCode.DONE);

    assertThat(console.out()).isEqualTo("<from a file>");
  }

  @Test
  void what_is_not_text_in_utf8_or_far_too_long_is_bad_usage() {
    Console latin1 = console("caf\u00e9 au lait".getBytes(StandardCharsets.ISO_8859_1));
    Console endless = console(new byte[1 << 20]);

    assertThat(latin1.run(Show::new, "show", "--password-stdin")).isEqualTo(ExitCode.MISUSED);
    assertThat(endless.run(Show::new, "show", "--password-stdin")).isEqualTo(ExitCode.MISUSED);

    assertThat(latin1.err()).startsWith("khata show: standard input is not text in UTF-8");
    assertThat(endless.err()).contains("too long for a password");
  }

  private static Console console(byte[] in) {
    return new Console(Map.of(), in, Console.UTF_8, new ByteArrayOutputStream());
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
            Password read =
                password.fromStandardInput().orElseGet(() -> password.configured(configuration));
            surroundings.out().print("<" + read.reveal() + ">");
            return ExitCode.DONE;
          });
    }
  }
}
