package dev.khata.bootstrap.command;

import dev.khata.application.messaging.DispatchMessages;
import dev.khata.bootstrap.logging.LogTo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata dispatch-messages}: sends what is due and was not sent at once. */
@Command(
    name = "dispatch-messages",
    description = "Sends the messages that are due, and ends those that can't be sent any more.")
public final class DispatchMessagesCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  public DispatchMessagesCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        LogTo.STDERR,
        started -> {
          var result = started.get(DispatchMessages.class).handle();
          Map<String, Integer> numbers = new LinkedHashMap<>();
          numbers.put("sent", result.sent());
          numbers.put("unsent", result.unsent());
          numbers.put("ended", result.ended());
          Answer.of(numbers).print(surroundings.out(), json);
          return ExitCode.DONE;
        });
  }
}
