package dev.khata.http.gencharge.catalog;

import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.Page;
import dev.khata.http.gencharge.PageNumbers;
import dev.khata.http.gencharge.PlanView;
import java.util.List;

/** A page of plans. */
record PlanPage(List<PlanView> items, long total, int page, int size, long pages) {
  static final PlanPage EXAMPLE =
      new PlanPage(List.of(PlanView.EXAMPLE), 1, 1, PageNumbers.USUAL_SIZE, 1);

  static PlanPage of(Page<Plan> found, PageNumbers asked) {
    return new PlanPage(
        found.items().stream().map(PlanView::of).toList(),
        found.total(),
        asked.page(),
        asked.size(),
        asked.pages(found));
  }
}
