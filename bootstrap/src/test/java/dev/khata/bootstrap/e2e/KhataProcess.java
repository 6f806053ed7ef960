package dev.khata.bootstrap.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as an operator starts it: a process with arguments, settings and an exit code. */
final class KhataProcess implements AutoCloseable {
  private static final Map<String, String> USUAL =
      Map.of(
          "KHATA_HTTP_PORT", "0",
          "KHATA_RATE_LIMIT_PER_IP", "off",
          // A server's own limits would tell of a busy machine.
          "KHATA_DB_CONNECT_TIMEOUT", "30s",
          "KHATA_DB_LOCK_TIMEOUT", "20s",
          "KHATA_DB_STATEMENT_TIMEOUT", "30s",
          "KHATA_DB_SOCKET_TIMEOUT", "40s",
          "KHATA_ARGON2_MEMORY_KIB", "1024",
          "KHATA_ARGON2_PASSES", "1");

  private final Process process;
  private final CompletableFuture<String> errors;

  /** How a command that ended did. */
  record Ended(int code, String out, String err) {}

  private KhataProcess(Process process) {
    this.process = process;
    this.errors =
        CompletableFuture.supplyAsync(
            () -> text(process.errorReader()), Thread::startVirtualThread);
  }

  static KhataProcess start(Path data, Map<String, String> settings, String... arguments) {
    return start(List.of(), data, settings, arguments);
  }

  /** By a JVM of such options, which say what it runs. */
  static KhataProcess of(
      List<String> options, Path data, Map<String, String> settings, String... arguments) {
    return start(List.of(), options, data, settings, arguments);
  }

  /** The same by a script of a shell, in which {@code "$@"} is the command. */
  static KhataProcess by(
      String script, Path data, Map<String, String> settings, String... arguments) {
    return start(List.of("/bin/sh", "-c", script, "sh"), data, settings, arguments);
  }

  /** Another release's, from its jar. */
  static KhataProcess ofJar(
      Path jar, Path data, Map<String, String> settings, String... arguments) {
    return of(List.of("-jar", jar.toString()), data, settings, arguments);
  }

  private static KhataProcess start(
      List<String> before, Path data, Map<String, String> settings, String... arguments) {
    return start(before, ClassArchive.options(), data, settings, arguments);
  }

  private static KhataProcess start(
      List<String> before,
      List<String> program,
      Path data,
      Map<String, String> settings,
      String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            // Not --enable-native-access, with which no archive of classes is used.
            "--illegal-native-access=allow",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("KHATA_"));
    builder.environment().putAll(USUAL);
    builder.environment().put("KHATA_DATA_DIR", data.toString());
    builder.environment().putAll(settings);
    try {
      return new KhataProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end. */
  static Ended run(Path data, Map<String, String> settings, String... arguments) {
    return run("", data, settings, arguments);
  }

  /** The same with something on its standard input. */
  static Ended run(String in, Path data, Map<String, String> settings, String... arguments) {
    try (KhataProcess khata = start(data, settings, arguments)) {
      try (var input = khata.process.outputWriter()) {
        input.write(in);
      } catch (IOException e) {
        // It ended without reading.
      }
      return khata.ended();
    }
  }

  /** The same by a script of a shell, in which {@code "$@"} is the command. */
  static Ended script(String script, Path data, Map<String, String> settings, String... arguments) {
    try (KhataProcess khata = by(script, data, settings, arguments)) {
      return khata.ended();
    }
  }

  /** Reads on until a line starts so; answers its rest. */
  String said(String start) {
    return said(Pattern.compile("^" + Pattern.quote(start) + "(.*)")).strip();
  }

  /** Reads on until a line has such a part; answers what its first group has found. */
  String said(Pattern part) {
    List<String> lines = new ArrayList<>();
    try {
      for (var line = process.inputReader().readLine();
          line != null;
          line = process.inputReader().readLine()) {
        Matcher found = part.matcher(line);
        if (found.find()) {
          return found.group(1);
        }
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("not said: " + part + " but " + lines + errors.join());
  }

  long pid() {
    return process.pid();
  }

  Ended ended() {
    String out = text(process.inputReader());
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        throw new AssertionError("still runs, having said " + out);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new Ended(process.exitValue(), out, errors.join());
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As SIGTERM. Its last words can still be read, unlike after {@link Process#destroy()}. */
  void terminate() {
    process.toHandle().destroy();
  }

  @Override
  public void close() {
    process.destroy();
    if (process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().isAlive()) {
      kill();
    }
  }

  private static String text(BufferedReader reader) {
    return String.join("\n", reader.lines().toList());
  }
}
