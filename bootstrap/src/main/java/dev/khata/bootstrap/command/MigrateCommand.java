package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.kernel.upkeep.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata migrate}: brings the schema of the database to what this version needs. */
@Command(
    name = "migrate",
    description = "Brings the database's schema to what this version needs; safe to repeat.")
public final class MigrateCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Migrating migrating;
  @Mixin private final ConfiguredRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  /** Migrates the database, and tells how many migrations were applied. */
  @FunctionalInterface
  public interface Migrating {
    int migrate(Configuration configuration, Progress progress);
  }

  public MigrateCommand(Surroundings surroundings, Migrating migrating) {
    this.surroundings = surroundings;
    this.migrating = migrating;
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        LogTo.STDERR,
        configuration -> {
          Answer.of("applied", applied(configuration)).print(surroundings.out(), json);
          return ExitCode.DONE;
        });
  }

  private int applied(Configuration configuration) {
    try (ProgressLine progress = surroundings.progress("migrations")) {
      return migrating.migrate(configuration, progress);
    }
  }
}
