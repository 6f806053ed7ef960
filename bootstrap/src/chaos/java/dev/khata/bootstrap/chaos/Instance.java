package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One {@code khata serve}, started again after each kill as a supervisor would. */
final class Instance {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String GREETING = "Khata listens at";

  private final String name;
  private final Jar jar;
  private final Path logs;
  private int starts;
  private volatile Optional<Process> process = Optional.empty();
  private volatile int port;

  Instance(String name, Jar jar, Path logs) {
    this.name = name;
    this.jar = jar;
    this.logs = logs;
  }

  /** Starts it and returns without waiting. */
  void begin() throws IOException {
    starts++;
    process = Optional.of(jar.start(log(), "serve"));
  }

  /** Starts it; returns when it listens. */
  void start() throws IOException, InterruptedException {
    begin();
    long start = System.nanoTime();
    Optional<String> base = greeting();
    while (base.isEmpty()) {
      if (!running().isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IOException(name + " does not serve: " + Files.readString(log()));
      }
      TimeUnit.MILLISECONDS.sleep(20);
      base = greeting();
    }
    port = URI.create(base.get()).getPort();
  }

  private Path log() {
    return logs.resolve(name + "-" + starts + ".log");
  }

  private Optional<String> greeting() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      return lines
          .filter(line -> line.startsWith(GREETING))
          .map(line -> line.substring(GREETING.length()).strip())
          .findFirst();
    }
  }

  String name() {
    return name;
  }

  /** 0 while it is down. */
  int port() {
    return port;
  }

  void kill() {
    port = 0;
    running().destroyForcibly().onExit().join();
  }

  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    String command = "kill -" + signal + " " + running().pid();
    int code = new ProcessBuilder("/bin/sh", "-c", command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(command + " ended with " + code);
    }
  }

  /** As SIGTERM; answers its exit code. */
  int stop() throws InterruptedException {
    port = 0;
    running().toHandle().destroy();
    if (!running().waitFor(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException(name + " does not end");
    }
    return running().exitValue();
  }

  /** Nothing is left of it. */
  void remove() {
    process.ifPresent(left -> left.destroyForcibly().onExit().join());
  }

  private Process running() {
    return process.orElseThrow();
  }
}
