package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.logging.LogTo;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata migrate}: brings the schema of the database to what this version needs. */
@Command(
    name = "migrate",
    description = "Brings the database's schema to what this version needs; safe to repeat.")
public final class MigrateCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final ToIntFunction<Configuration> migrate;
  @Mixin private final ConfiguredRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  /**
   * @param migrate tells how many migrations were applied
   */
  public MigrateCommand(Surroundings surroundings, ToIntFunction<Configuration> migrate) {
    this.surroundings = surroundings;
    this.migrate = migrate;
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        LogTo.STDERR,
        configuration -> {
          Answer.of("applied", migrate.applyAsInt(configuration)).print(surroundings.out(), json);
          return ExitCode.DONE;
        });
  }
}
