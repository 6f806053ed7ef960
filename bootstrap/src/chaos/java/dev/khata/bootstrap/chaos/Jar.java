package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code khata.jar} as an operator runs it: in a process of its own. */
record Jar(Map<String, String> settings) {
  private static final Path FILE = Path.of("target", "khata.jar").toAbsolutePath();

  /** How a command ended, and all that it printed. */
  record Ended(int code, String output) {}

  Jar {
    settings = Map.copyOf(settings);
  }

  /** Begins a command that writes there. */
  Process start(Path log, String... arguments) throws IOException {
    return builder(arguments)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Runs a command to its end. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = builder(arguments).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-jar", FILE.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("KHATA_"));
    builder.environment().putAll(settings);
    return builder;
  }
}
