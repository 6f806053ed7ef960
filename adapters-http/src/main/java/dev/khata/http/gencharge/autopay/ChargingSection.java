package dev.khata.http.gencharge.autopay;

import dev.khata.application.autopay.ProcessDue;
import dev.khata.application.autopay.ProcessDueOnce;
import dev.khata.application.autopay.ReadRuns;
import dev.khata.application.replies.Answer;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Section;
import dev.khata.http.gencharge.GenchargeErrors;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;

/** Charging what is due by autopays, for admins. */
public final class ChargingSection {
  private static final int MAX_SIZE = 1_000;

  private final ProcessDueOnce processDue;
  private final ReadRuns runs;

  @Inject
  ChargingSection(ProcessDueOnce processDue, ReadRuns runs) {
    this.processDue = processDue;
    this.runs = runs;
  }

  /**
   * How many results are wanted.
   *
   * @param runId of an earlier run, which is then read and nothing is charged
   * @param page of its results
   */
  record RunQuery(
      Optional<@Min(1) @Max(MAX_SIZE) Integer> size,
      Optional<UUID> runId,
      Optional<@Min(1) Integer> page) {

    Window window() {
      return Window.page(page.orElse(1), size.orElse(MAX_SIZE));
    }
  }

  void declare(Section api) {
    api.post("/autopay/admin/process-due")
        .named("processDueAutopays")
        .needs(Access.admin(Resource.AUTOPAY, Action.WRITE))
        .summary(
            "Charge what is due, each date once, whatever else does so; with run_id, read a page of"
                + " what that run came to and charge nothing")
        .query(RunQuery.class)
        .gives(200, RunView.class, RunView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND)
        .idempotent()
        .does(this::process, RunView::of);
  }

  private Answer<ProcessDue.Result> process(Call<Nothing, RunQuery> call) {
    RunQuery query = call.query();
    return query
        .runId()
        .map(run -> runs.page(run, query.window()).orElseThrow(GenchargeErrors.NOT_FOUND::reply))
        .<Answer<ProcessDue.Result>>map(Answer.First::new)
        .orElseGet(() -> processDue.handle(call.replyKey(), query.window().limit()));
  }
}
