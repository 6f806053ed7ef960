package dev.khata.bootstrap.command;

import dev.khata.application.recharge.TellPlanEnds;
import dev.khata.bootstrap.serve.StopSignal;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata expire-subscriptions}: tells of plans that end soon and that have ended. */
@Command(
    name = "expire-subscriptions",
    description = {
      "Tells who bought a plan when it ends within three days, unless they want no reminders, and"
          + " when it has ended, each once, however many instances do so; a timer of serve does it"
          + " every few minutes.",
      "When told to stop (SIGTERM or Ctrl-C) it ends after what it has begun."
    })
public final class ExpireSubscriptionsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Consumer<Runnable> onSignal;
  @Mixin private final AnsweringRun run;

  /**
   * @param onSignal told what to do when the process is told to end
   */
  public ExpireSubscriptionsCommand(
      Surroundings surroundings, Starter starter, Consumer<Runnable> onSignal) {
    this.surroundings = surroundings;
    this.onSignal = onSignal;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(this::tell);
  }

  private Answer tell(Started started) {
    onSignal.accept(started.get(StopSignal.class)::ask);
    try (ProgressLine progress = surroundings.progress("plans told of")) {
      TellPlanEnds.Result told = started.get(TellPlanEnds.class).handle(progress);
      return Answer.of("ending", told.ending()).and("ended", told.ended());
    }
  }
}
