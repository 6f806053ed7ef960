package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.khata.application.payments.ReconcilePayments;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.serve.StopSignal;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Use;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata reconcile-payments}: asks the gateway what became of payments. */
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
    ReconcilePayments.Result result = started.get(ReconcilePayments.class).handle();
    Answer answer =
        Answer.of("asked", result.asked())
            .and("captured", result.captured())
            .and("declined", result.declined())
            .and("pending", result.pending())
            .and("overdue", result.overdue())
            .endingWith(result.hasBreaks() ? ExitCode.FAILED : ExitCode.DONE);
    if (json) {
      answer.and("breaks", breaks(result));
    }
    answer.print(surroundings.out(), json);
    return answer.exitCode();
  }

  private static ArrayNode breaks(ReconcilePayments.Result result) {
    ArrayNode rows = JSON.createArrayNode();
    for (TakenCapture taken : result.suspended()) {
      if (taken.use() instanceof Use.Suspended suspended) {
        rows.addObject()
            .put("payment", taken.capture().payment())
            .put("amount", taken.capture().amount().amount().toPlainString())
            .put("unit", taken.capture().amount().unit().code())
            .put("why", suspended.why().name().toLowerCase(Locale.ROOT))
            .put("due_by", suspended.dueBy().toString());
      }
    }
    for (Refund refund : result.odd()) {
      rows.addObject()
          .put("payment", refund.capture())
          .put("amount", refund.amount().amount().toPlainString())
          .put("unit", refund.amount().unit().code())
          .put("why", why(refund))
          .put("refund", refund.reference().orElseGet(() -> refund.key().toString()))
          .put("at", refund.changedAt().toString());
    }
    return rows;
  }

  private static String why(Refund refund) {
    return switch (refund.cause()) {
      case REPORTED -> "refund_not_asked_for";
      case ADMIN, AUTOMATIC -> "refund_refused";
    };
  }
}
