package dev.khata.bootstrap.command;

import dev.khata.bootstrap.logging.LogTo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For commands that need objects: starts them and closes them, however the work ends. */
public final class StartedRun {
  @Mixin private final ConfiguredRun configured;
  private final Starter starter;

  @Option(
      names = "--new-keys",
      description =
          "Goes on without keys that are gone, with new ones where those of the data directory are:"
              + " everybody has to log in again, and what was sealed stays so.")
  private boolean newKeys;

  public StartedRun(Surroundings surroundings, Starter starter) {
    this.configured = new ConfiguredRun(surroundings);
    this.starter = starter;
  }

  /** What is done with the objects; answers an exit code. */
  @FunctionalInterface
  public interface Work {
    int with(Started started) throws Exception;
  }

  /** Does {@code work} with objects started from the configuration. */
  public int run(LogTo logs, Work work) throws Exception {
    return configured.run(
        logs,
        configuration -> {
          try (Started started =
              starter.start(newKeys ? configuration.withNewKeys() : configuration)) {
            return work.with(started);
          }
        });
  }
}
