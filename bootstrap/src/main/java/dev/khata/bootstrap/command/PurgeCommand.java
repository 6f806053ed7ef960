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
  @Mixin private final AnsweringRun run;

  public PurgeCommand(Surroundings surroundings, Starter starter) {
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(started -> Answer.of(started.get(Purge.class).handle().removed()));
  }
}
