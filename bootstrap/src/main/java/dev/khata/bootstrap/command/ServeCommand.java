package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.DeploymentConfig;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.serve.Server;
import dev.khata.bootstrap.warmup.Background;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata serve}: answers requests until the process is told to end. */
@Command(
    name = "serve",
    description = "Serves the contracts until it is told to stop (SIGTERM or Ctrl-C).")
public final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Consumer<Runnable> onSignal;
  @Mixin private final StartedRun run;

  /**
   * @param onSignal told what to do when the process is told to end
   */
  public ServeCommand(Surroundings surroundings, Starter starter, Consumer<Runnable> onSignal) {
    this.surroundings = surroundings;
    this.onSignal = onSignal;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    onSignal.accept(told::countDown);
    try {
      return run.run(LogTo.STDOUT, started -> serve(started, told));
    } catch (RuntimeException e) {
      if (told.getCount() > 0 || e instanceof CommandFailed) {
        throw e;
      }
      // The JVM lets nothing start any more that would have to end with it; nothing else is wrong.
      return ExitCode.DONE;
    }
  }

  private int serve(Started started, CountDownLatch told) throws InterruptedException {
    if (told.getCount() == 0) {
      return ExitCode.DONE;
    }
    try (Server server = started.get(Server.class)) {
      server.start();
      server.greeting().forEach(surroundings.out()::println);
      surroundings
          .out()
          .lost()
          .ifPresent(
              why ->
                  surroundings
                      .err()
                      .println("khata serve: standard output can't be written (" + why + ")"));
      try (Background _ = warmUp(started.get(Configuration.class).deployment())) {
        told.await();
      }
    }
    return ExitCode.DONE;
  }

  private static Background warmUp(DeploymentConfig deployment) {
    return Background.begin(deployment.warmsUp(), deployment.dataDirectory());
  }
}
