package dev.khata.bootstrap.command;

import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.serve.Server;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata serve}: answers requests until the process is told to end. */
@Command(
    name = "serve",
    description = "Serves the contracts until it is told to stop (SIGTERM or Ctrl-C).")
public final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  public ServeCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(told, ended), "shutdown"));
    try {
      return run.run(LogTo.STDOUT, started -> serve(started, told));
    } finally {
      ended.countDown();
    }
  }

  private int serve(Started started, CountDownLatch told) throws InterruptedException {
    try (Server server = started.get(Server.class)) {
      server.start();
      server.greeting().forEach(surroundings.out()::println);
      surroundings.out().flush();
      told.await();
    }
    return ExitCode.DONE;
  }

  /** The JVM ends when its hooks have, so the hook waits until everything is closed. */
  private static void end(CountDownLatch told, CountDownLatch ended) {
    told.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
