package dev.khata.bootstrap.command;

import dev.khata.application.messaging.DispatchMessages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata dispatch-messages}: sends what is due and was not sent at once. */
@Command(
    name = "dispatch-messages",
    description = "Sends the messages that are due, and ends those that can't be sent any more.")
public final class DispatchMessagesCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  public DispatchMessagesCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(this::dispatch);
  }

  private Answer dispatch(Started started) {
    try (ProgressLine progress = surroundings.progress("messages")) {
      var result = started.get(DispatchMessages.class).handle(progress);
      return Answer.of("sent", result.sent())
          .and("unsent", result.unsent())
          .and("ended", result.ended());
    }
  }
}
