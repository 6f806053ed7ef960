package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.autopay.ProcessDue;
import dev.khata.bootstrap.logging.LogTo;
import dev.khata.bootstrap.serve.StopSignal;
import dev.khata.domain.autopay.ChargeRuns;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khata process-due}: charges what is due by autopays. */
@Command(
    name = "process-due",
    description = {
      "Charges what is due by autopays, each once, however many instances do so; a timer of serve"
          + " does it every minute.",
      "When told to stop (SIGTERM or Ctrl-C) it ends after what it has begun."
    })
public final class ProcessDueCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  /** Results that are told; further ones of a run are read by its id. */
  private static final int MOST_TOLD = 1_000;

  private final Surroundings surroundings;
  private final Consumer<Runnable> onSignal;
  @Mixin private final StartedRun run;

  @Option(
      names = "--dry-run",
      description = "Only tells what would be charged now, and how much it takes.")
  private boolean dry;

  @Option(
      names = "--json",
      description = "Prints one JSON object, with the first " + MOST_TOLD + " results.")
  private boolean json;

  /**
   * @param onSignal told what to do when the process is told to end
   */
  public ProcessDueCommand(
      Surroundings surroundings, Starter starter, Consumer<Runnable> onSignal) {
    this.surroundings = surroundings;
    this.onSignal = onSignal;
    this.run = new StartedRun(surroundings, starter);
  }

  @Override
  public Integer call() throws Exception {
    return run.run(LogTo.STDERR, this::charge);
  }

  private int charge(Started started) {
    onSignal.accept(started.get(StopSignal.class)::ask);
    ProcessDue.Result result = charged(started.get(ProcessDue.class));
    Answer answer = counts(result);
    if (json) {
      answer.and("results", results(result));
    }
    answer.print(surroundings.out(), json);
    return answer.exitCode();
  }

  private ProcessDue.Result charged(ProcessDue processDue) {
    try (ProgressLine progress = surroundings.progress("autopays")) {
      return processDue.handle(new ProcessDue.Command(dry, MOST_TOLD), progress);
    }
  }

  private static Answer counts(ProcessDue.Result result) {
    Answer answer =
        Answer.of("processed", result.processed())
            .and("succeeded", result.succeeded())
            .and("failed", result.failed())
            .and("amount", result.charged().amount().toPlainString());
    result.run().map(UUID::toString).ifPresent(id -> answer.and("run_id", id));
    return answer;
  }

  private static ArrayNode results(ProcessDue.Result result) {
    ArrayNode results = JSON.createArrayNode();
    result.results().forEach(one -> add(results.addObject(), one));
    return results;
  }

  private static void add(ObjectNode row, ChargeRuns.Result result) {
    row.put("autopay_id", result.mandate().value());
    if (result.failure().isPresent()) {
      row.put("status", "failed").put("error", result.failure().get());
    } else {
      row.put("status", "success");
      result.transaction().ifPresent(id -> row.put("txn_id", id.value()));
    }
  }
}
