package dev.khata.bootstrap.command;

import dev.khata.application.wallet.ExpireHolds;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata release-holds}: lets go what was held for too long. */
@Command(name = "release-holds", description = "Lets go of holds whose time is over.")
public final class ReleaseHoldsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  public ReleaseHoldsCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        started -> {
          try (ProgressLine progress = surroundings.progress("holds released")) {
            return Answer.of("released", started.get(ExpireHolds.class).handle(progress).expired());
          }
        });
  }
}
