package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.logging.Logs;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --config}, and what every command does first: read it, set up logging. */
public final class ConfiguredRun {
  private final Surroundings surroundings;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A properties file with settings; environment variables win over it.")
  private Optional<Path> file = Optional.empty();

  public ConfiguredRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What is done with the configuration; answers an exit code. */
  @FunctionalInterface
  public interface Work {
    int with(Configuration configuration) throws Exception;
  }

  /**
   * Does {@code work} with the configuration.
   *
   * @throws dev.khata.bootstrap.settings.BadConfiguration before anything is done
   */
  public int run(LogTo logs, Work work) throws Exception {
    Configuration configuration = Configuration.read(surroundings.environment(), file);
    Logs.configure(configuration.deployment(), logs);
    return work.with(configuration);
  }
}
