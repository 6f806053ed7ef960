package dev.khata.bootstrap.command;

import dev.khata.application.identity.PurgeIdentity;
import dev.khata.bootstrap.logging.LogTo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata purge}: removes what has run its course. */
@Command(
    name = "purge",
    description = "Removes codes, tokens, sessions and messages that have run their course.")
public final class PurgeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  public PurgeCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        LogTo.STDERR,
        started -> {
          var result = started.get(PurgeIdentity.class).handle();
          Answer.of(result.removed()).print(surroundings.out(), json);
          return ExitCode.DONE;
        });
  }
}
