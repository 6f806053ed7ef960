package dev.khata.http.gencharge.autopay;

import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;

import dev.khata.application.autopay.ReadHistory;
import dev.khata.application.autopay.SkipOccurrence;
import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.autopay.AutopayBodies.HistoryQuery;
import jakarta.inject.Inject;
import java.util.Optional;

/** The due dates of an autopay: leaving out the next, and what became of those before. */
public final class AutopayDates {
  private final SkipOccurrence skip;
  private final ReadHistory history;

  @Inject
  AutopayDates(SkipOccurrence skip, ReadHistory history) {
    this.skip = skip;
    this.history = history;
  }

  void declare(Section api) {
    api.post("/autopay/{autopay_id}/skip")
        .named("skipAutopay")
        .needs(USER)
        .summary("Leave out the next due date")
        .at(MyAutopays.AUTOPAY)
        .gives(200, AutopayView.class, AutopayView.EXAMPLE)
        .fails(NOT_FOUND, AutopayErrors.NOT_ENABLED, AutopayErrors.SKIPPED_TOO_FAR)
        .does(call -> MyAutopays.view(skip.handle(MyAutopays.user(call), MyAutopays.id(call))));

    api.get("/autopay/{autopay_id}/history")
        .named("listAutopayHistory")
        .needs(USER)
        .summary("What became of each due date, the latest first")
        .at(MyAutopays.AUTOPAY)
        .query(HistoryQuery.class)
        .gives(Success.rows(200, Paging.PAGES, OccurrenceView.class, OccurrenceView.EXAMPLE))
        .finds(NOT_FOUND, this::page);
  }

  private Optional<Paged<OccurrenceView>> page(Call<Nothing, HistoryQuery> call) {
    Window window = call.query().paging().window();
    return history
        .page(MyAutopays.user(call), MyAutopays.id(call), window)
        .map(page -> Paged.of(page, window, OccurrenceView::of));
  }
}
