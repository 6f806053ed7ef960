package dev.khata.bootstrap.command;

import dev.khata.application.reporting.RollUpTransactions;
import dev.khata.application.wallet.RollUp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code khata roll-up}: sums up the accounts of the house, and transactions by day. */
@Command(
    name = "roll-up",
    description =
        "Sums up the accounts of the house and the transactions of each day, so that balances and"
            + " analytics stay quick to read; changes none of them.")
public final class RollUpCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  public RollUpCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(this::rollUp);
  }

  private Answer rollUp(Started started) {
    try (ProgressLine progress = surroundings.progress("postings summed up")) {
      RollUp.Result books = started.get(RollUp.class).handle(progress);
      RollUpTransactions.Result days =
          started.get(RollUpTransactions.class).handle(progress.counting("transactions summed up"));
      return Answer.of("postings", books.postings()).and("transactions", days.transactions());
    }
  }
}
