package dev.khata.bootstrap.command;

import dev.khata.bootstrap.logging.LogTo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For commands that do one thing and tell what came of it: {@code --json}, and the printing. */
public final class AnsweringRun {
  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  public AnsweringRun(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  /** What is done with the objects, and told of it. */
  @FunctionalInterface
  public interface Work {
    Answer with(Started started) throws Exception;
  }

  /** Does {@code work}, prints its answer and answers the exit code that goes with it. */
  public int run(Work work) throws Exception {
    return run.run(
        LogTo.STDERR,
        started -> {
          Answer answer = work.with(started);
          answer.print(surroundings.out(), json);
          return answer.exitCode();
        });
  }
}
