package dev.khata.bootstrap.warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process that rehearses: of low priority, with none of the operator's settings, and at its end
 * when this one ends, however that does: it holds the other end of its standard input.
 */
public final class RehearsalProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Path NICE = Path.of("/usr/bin/nice");

  private @Nullable Process process;
  private boolean closed;

  /** Runs it to its end; tells what went wrong. */
  Optional<String> run(List<String> command, Scratch scratch) throws IOException {
    Process running = start(command, scratch);
    if (running == null) {
      return Optional.of("told to end");
    }
    try {
      if (!running.waitFor(LIMIT.toMinutes(), TimeUnit.MINUTES)) {
        close();
        return Optional.of("not done after " + LIMIT.toMinutes() + " minutes");
      }
      int code = running.exitValue();
      return code == 0 ? Optional.empty() : Optional.of("the rehearsal ended with " + code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      return Optional.of("interrupted");
    }
  }

  private synchronized @Nullable Process start(List<String> command, Scratch scratch)
      throws IOException {
    if (closed) {
      return null;
    }
    List<String> nice = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      nice.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    nice.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(nice).redirectErrorStream(true).redirectOutput(scratch.log().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KHATA_"));
    builder.environment().putAll(settings(scratch));
    process = builder.start();
    return process;
  }

  private static Map<String, String> settings(Scratch scratch) {
    return Map.of(
        "KHATA_DATA_DIR",
        scratch.data().toAbsolutePath().toString(),
        "KHATA_HTTP_PORT",
        "0",
        "KHATA_RATE_LIMIT_PER_IP",
        "off",
        "KHATA_ADMIN_PHONE",
        Rehearsal.ADMIN,
        "KHATA_ADMIN_PASSWORD",
        Rehearsal.PASSWORD,
        "KHATA_WARM_UP",
        "off");
  }

  /** Ends it, and lets it end its database. */
  @Override
  public synchronized void close() {
    closed = true;
    if (process == null || !process.isAlive()) {
      return;
    }
    List<ProcessHandle> others = process.descendants().toList();
    process.destroy();
    process.onExit().completeOnTimeout(process, GRACE.toSeconds(), TimeUnit.SECONDS).join();
    process.destroyForcibly();
    others.forEach(ProcessHandle::destroyForcibly);
  }
}
