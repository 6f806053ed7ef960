package dev.khata.bootstrap.command;

import dev.khata.application.lifecycle.Purge;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata purge}: removes what has run its course. */
@Command(
    name = "purge",
    description =
        "Removes codes, tokens, sessions, messages, replies, names and details of the audit log"
            + " that have run their course, and documents that belong to nobody.")
public final class PurgeCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  public PurgeCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        started -> {
          try (ProgressLine progress = surroundings.progress("kinds of rows")) {
            return Answer.of(started.get(Purge.class).handle(progress).removed());
          }
        });
  }
}
