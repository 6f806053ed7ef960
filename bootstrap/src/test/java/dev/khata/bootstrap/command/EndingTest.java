package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndingTest {
  /** A command that dies when its server is up already. */
  static final class Dying {
    private Dying() {}

    public static void main(String[] args) {
      Ending.ofProcess().onSignal(() -> {});
      Thread.ofPlatform().name("server").start(Dying::serve);
      throw new StackOverflowError("too deep");
    }

    private static void serve() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void a_command_that_dies_of_an_error_ends_the_process_and_tells_of_it() throws Exception {
    Process process = started();
    try (var err = process.errorReader(StandardCharsets.UTF_8)) {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(err.readLine()).contains("StackOverflowError: too deep");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process started() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Dying.class.getName())
        .start();
  }
}
