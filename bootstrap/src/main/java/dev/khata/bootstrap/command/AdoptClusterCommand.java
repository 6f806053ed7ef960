package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.logging.LogTo;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata adopt-cluster}: the books go on in the cluster to which they were moved. */
@Command(
    name = "adopt-cluster",
    description = {
      "Makes the books go on in a cluster of PostgreSQL to which all rows were moved, and which the"
          + " other commands refuse until then. Where rows of an earlier day were brought back,"
          + " also into the cluster that is known, whoever has left since leaves again.",
      "Tells above which number transactions are counted there, and how many have left again."
    })
public final class AdoptClusterCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Function<Configuration, Adopted> adopt;
  @Mixin private final ConfiguredRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  /**
   * What came of it.
   *
   * @param begins above which number transactions count; empty when the cluster was known
   * @param leftAgain users who have left since the rows were current, and have left again
   */
  public record Adopted(Optional<Long> begins, int leftAgain) {}

  public AdoptClusterCommand(Surroundings surroundings, Function<Configuration, Adopted> adopt) {
    this.surroundings = surroundings;
    this.adopt = adopt;
    this.run = new ConfiguredRun(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(
        LogTo.STDERR,
        configuration -> {
          answer(adopt.apply(configuration)).print(surroundings.out(), json);
          return ExitCode.DONE;
        });
  }

  private static Answer answer(Adopted adopted) {
    return adopted
        .begins()
        .map(number -> Answer.of("cluster", "adopted").and("transactions_above", number))
        .orElseGet(() -> Answer.of("cluster", "known"))
        .and("left_again", adopted.leftAgain());
  }
}
