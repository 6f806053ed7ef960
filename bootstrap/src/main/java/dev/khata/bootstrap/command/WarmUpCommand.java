package dev.khata.bootstrap.command;

import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.serve.Server;
import dev.khata.bootstrap.warmup.Rehearsal;
import dev.khata.bootstrap.warmup.RehearsalProcess;
import dev.khata.bootstrap.warmup.WarmUp;
import dev.khata.bootstrap.warmup.WarmUp.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata warm-up}: makes what {@code serve} starts from in half the time. */
@Command(
    name = "warm-up",
    description = {
      "Makes the JVM's cache of classes for this jar and this JDK in KHATA_DATA_DIR/cache, from"
          + " which serve starts in less than half the time.",
      "It serves for a moment on a database of its own and touches no data."
    })
public final class WarmUpCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Consumer<Runnable> onSignal;
  private final StartedRun rehearsal;
  @Mixin private final ConfiguredRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(names = "--rehearse", hidden = true)
  private boolean rehearse;

  /**
   * @param onSignal told what to do when the process is told to end
   */
  public WarmUpCommand(Surroundings surroundings, Starter starter, Consumer<Runnable> onSignal) {
    this.surroundings = surroundings;
    this.onSignal = onSignal;
    this.rehearsal = new StartedRun(surroundings, starter);
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    if (rehearse) {
      return rehearsal.run(LogTo.STDOUT, this::rehearse);
    }
    return run.run(LogTo.STDERR, configuration -> make(configuration.deployment().dataDirectory()));
  }

  private int make(Path dataDirectory) throws IOException {
    try (RehearsalProcess process = new RehearsalProcess()) {
      onSignal.accept(process::close);
      Answer answer =
          switch (new WarmUp(dataDirectory, process).make()) {
            case Result.Made made -> Answer.of("made", made.cache().toString());
            case Result.Kept kept -> Answer.of("kept", kept.cache().toString());
            case Result.Busy busy -> throw new CommandFailed("another process is at it");
            case Result.NotHere no ->
                throw new CommandFailed("only khata.jar can be warmed up, and only on Linux");
            case Result.Failed failed -> throw new CommandFailed(failed.reason());
          };
      answer.print(surroundings.out(), json);
      return ExitCode.DONE;
    }
  }

  /** In a process of its own, which ends when who started it does. */
  private int rehearse(Started started) throws Exception {
    AtomicBoolean told = new AtomicBoolean();
    onSignal.accept(() -> told.set(true));
    Thread.ofVirtual().start(() -> await(told));
    try (Server server = started.get(Server.class)) {
      server.start();
      new Rehearsal(server.port(), () -> !told.get()).run();
    }
    return ExitCode.DONE;
  }

  /** Nothing is ever written to its input, which ends with the process that holds it. */
  private void await(AtomicBoolean left) {
    try {
      surroundings.in().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As good as its end.
    }
    left.set(true);
  }
}
