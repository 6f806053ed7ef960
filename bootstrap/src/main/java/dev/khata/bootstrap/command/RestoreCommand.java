package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.RestoreFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khata restore}: puts a whole installation back from one file. */
@Command(
    name = "restore",
    description = {
      "Puts back what khata backup wrote, into an empty database that is made and migrated where"
          + " there is none: first the file is read and proved, then documents come that are not"
          + " there, then all rows in one transaction. Who has left since the backup was made"
          + " leaves again in that transaction. A restore that was broken off is begun again.",
      "Needs the keys that there were. Ends with 1, and changes nothing, when the file is not what"
          + " was written, its key is not given, it is of another version of the schema, or the"
          + " database is in use."
    })
public final class RestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Restoring restoring;
  @Mixin private final ConfiguredRun run;

  @Parameters(paramLabel = "FILE", description = "What khata backup wrote.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  /** Puts an installation back. */
  @FunctionalInterface
  public interface Restoring {
    /**
     * @param watched to be told how far each step of it has come, by what it counts
     */
    Restored restore(Configuration configuration, Path file, Function<String, Progress> watched);
  }

  /**
   * What was put back.
   *
   * @param leftAgain users who have left since the backup was made, and have left again
   */
  public record Restored(long rows, int files, int leftAgain) {}

  public RestoreCommand(Surroundings surroundings, Restoring restoring) {
    this.surroundings = surroundings;
    this.restoring = restoring;
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isReadable(file)) {
      throw new BadUsage(file + " can't be read");
    }
    return run.run(
        LogTo.STDERR,
        configuration -> {
          try {
            tell(restored(configuration));
            return ExitCode.DONE;
          } catch (RestoreFailed e) {
            throw new CommandFailed("nothing is restored: " + e.getMessage());
          }
        });
  }

  private Restored restored(Configuration configuration) {
    try (ProgressLine progress = surroundings.progress("bytes")) {
      return restoring.restore(configuration, file, progress::counting);
    }
  }

  private void tell(Restored restored) {
    Answer.of("rows", restored.rows())
        .and("files", restored.files())
        .and("left_again", restored.leftAgain())
        .print(surroundings.out(), json);
  }
}
