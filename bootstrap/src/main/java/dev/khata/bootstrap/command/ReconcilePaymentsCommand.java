package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.khata.application.payments.Gateways;
import dev.khata.application.payments.NameBreaks;
import dev.khata.application.payments.NameBreaks.Named;
import dev.khata.application.payments.ReconcilePayments;
import dev.khata.application.payments.ReconcileStatement;
import dev.khata.application.payments.ReconcileStatement.Result.Compared;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.serve.StopSignal;
import dev.khata.domain.payments.statement.Break;
import dev.khata.domain.payments.statement.GatewayStatement;
import dev.khata.domain.payments.statement.GatewayStatement.Reading;
import dev.khata.payments.statement.StatementFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata reconcile-payments}: holds our books against what the gateway says. */
@Command(
    name = "reconcile-payments",
    description = {
      "Asks the payment vendor about every payment of which nothing was heard for over a minute,"
          + " and lists money that nobody could be given and that must go back.",
      "Has it give back what is to be given back, and lists what it gave back unasked or refused to"
          + " give back within seven days.",
      "A timer of serve does it every minute. Ends with 1 when it lists anything."
    })
public final class ReconcilePaymentsCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  private final Surroundings surroundings;
  private final Consumer<Runnable> onSignal;
  @Mixin private final StartedRun run;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--statement",
      paramLabel = "FILE",
      description = {
        "The vendor's statement as CSV: what it has settled is held against the books, and what it"
            + " has kept and paid out is booked, each line once.",
        "Columns type (capture, refund, reversal, reversal_undone, charge), id, payment_id, amount,"
            + " fee, tax, currency, at, settled_at, settlement_id; or Razorpay's settlement recon."
      })
  private Optional<Path> statement = Optional.empty();

  /**
   * @param onSignal told what to do when the process is told to end
   */
  public ReconcilePaymentsCommand(
      Surroundings surroundings, Starter starter, Consumer<Runnable> onSignal) {
    this.surroundings = surroundings;
    this.onSignal = onSignal;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(LogTo.STDERR, this::reconcile);
  }

  private int reconcile(Started started) {
    onSignal.accept(started.get(StopSignal.class)::ask);
    Optional<GatewayStatement> read = statement.map(file -> readable(file, started));
    ReconcilePayments.Result result = started.get(ReconcilePayments.class).handle();
    Optional<Compared> compared = read.map(all -> compare(all, started));
    List<Named> breaks = started.get(NameBreaks.class).handle(breaks(result, compared));
    Answer answer =
        Answer.of("asked", result.asked())
            .and("captured", result.captured())
            .and("declined", result.declined())
            .and("pending", result.pending())
            .and("overdue", result.overdue())
            .endingWith(breaks.isEmpty() ? ExitCode.DONE : ExitCode.FAILED);
    compared.ifPresent(lines -> tell(answer, lines));
    if (json) {
      answer.and("breaks", objects(breaks));
    } else {
      breaks.forEach(one -> surroundings.out().println(BreakWords.line(one)));
    }
    answer.print(surroundings.out(), json);
    return answer.exitCode();
  }

  /** Before anything is asked or booked. */
  private GatewayStatement readable(Path file, Started started) {
    if (started.get(Gateways.class).current().isEmpty()) {
      throw new BadUsage(
          "--statement: no payment vendor is configured whose statement it could be");
    }
    GatewayStatement lines = started.get(StatementFiles.class).open(file);
    started
        .get(ReconcileStatement.class)
        .objectionTo(lines)
        .ifPresent(
            objection -> {
              throw new BadUsage(words(file, objection));
            });
    return lines;
  }

  private static String words(Path file, Reading.Unreadable objection) {
    return file
        + ", line "
        + objection.line()
        + objection.column().map(name -> ", column " + name).orElse("")
        + ": "
        + objection.why()
        + "; nothing was booked";
  }

  private Compared compare(GatewayStatement lines, Started started) {
    return switch (compared(lines, started)) {
      case Compared all -> all;
      case ReconcileStatement.Result.Unreadable(Reading.Unreadable why) ->
          throw new CommandFailed(words(statement.orElseThrow(), why));
      case ReconcileStatement.Result.NoGateway() ->
          throw new IllegalStateException("there was a payment vendor before");
    };
  }

  private ReconcileStatement.Result compared(GatewayStatement lines, Started started) {
    try (ProgressLine progress = surroundings.progress("lines of the statement")) {
      return started.get(ReconcileStatement.class).handle(lines, progress);
    }
  }

  private static List<Break> breaks(ReconcilePayments.Result result, Optional<Compared> compared) {
    List<Break> breaks = new ArrayList<>();
    result.suspended().forEach(taken -> breaks.add(new Break.Suspended(taken)));
    result.odd().forEach(refund -> breaks.add(new Break.OddRefund(refund)));
    compared.ifPresent(lines -> breaks.addAll(lines.breaks()));
    return breaks;
  }

  private void tell(Answer answer, Compared lines) {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("lines", lines.lines());
    figures.put("booked", lines.booked());
    figures.put("known", lines.known());
    figures.put("waiting", lines.waiting());
    figures.put("broken", lines.broken());
    if (json) {
      answer.and("statement", JSON.valueToTree(figures));
    } else {
      figures.forEach((name, figure) -> answer.and("statement " + name, figure));
    }
  }

  private static ArrayNode objects(List<Named> breaks) {
    ArrayNode objects = JSON.createArrayNode();
    breaks.forEach(one -> objects.add(BreakWords.object(one)));
    return objects;
  }
}
