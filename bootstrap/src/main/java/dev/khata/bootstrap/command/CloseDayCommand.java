package dev.khata.bootstrap.command;

import dev.khata.application.reporting.CloseDays;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.books.BookDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata close-day}: closes days of the books that are over. */
@Command(
    name = "close-day",
    description = {
      "Closes the days of the books that are over and still open, in their order; a timer of serve"
          + " does it after midnight.",
      "What stands in a closed day never changes: what comes later stands in the open one. A day is"
          + " never opened again."
    })
public final class CloseDayCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin private final AnsweringRun run;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "The last day to be closed; else the last one that is over.")
  private Optional<LocalDate> day = Optional.empty();

  public CloseDayCommand(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new AnsweringRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(this::close);
  }

  private Answer close(Started started) {
    return switch (closed(started.get(CloseDays.class))) {
      case CloseDays.Result.Closed(int days, LocalDate last) ->
          Answer.of("closed", days).and("last_closed_day", last.toString());
      case CloseDays.Result.NotOver(BookDay open) ->
          throw new CommandFailed(
              open.date()
                  + " is not over before "
                  + open.ends().atZone(started.get(ReportZone.class).id()).toOffsetDateTime());
      case CloseDays.Result.StillWriting(Duration waited) ->
          throw new CommandFailed(
              "a transaction that may belong to the day has been running for "
                  + waited.toSeconds()
                  + " s; nothing is closed while it does");
    };
  }

  private CloseDays.Result closed(CloseDays days) {
    try (ProgressLine progress = surroundings.progress("days")) {
      return days.handle(day, progress);
    }
  }
}
