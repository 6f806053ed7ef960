package dev.khata.http.gencharge.catalog;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.kernel.Page;
import dev.khata.http.gencharge.PageNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A plan group as clients see it. */
record PlanGroupView(long groupId, String name, Optional<String> description, Instant createdAt) {
  static final PlanGroupView EXAMPLE =
      new PlanGroupView(
          7,
          "Popular",
          Optional.of("What most people take"),
          Instant.parse("2026-01-31T09:30:00.123456Z"));

  static PlanGroupView of(PlanGroup group) {
    return new PlanGroupView(
        group.id().value(),
        group.name().text(),
        group.description().map(Description::text),
        group.createdAt());
  }

  /** A page of plan groups. */
  record PlanGroupPage(List<PlanGroupView> items, long total, int page, int size, long pages) {
    static final PlanGroupPage EXAMPLE =
        new PlanGroupPage(List.of(PlanGroupView.EXAMPLE), 1, 1, PageNumbers.USUAL_SIZE, 1);

    static PlanGroupPage of(Page<PlanGroup> found, PageNumbers asked) {
      return new PlanGroupPage(
          found.items().stream().map(PlanGroupView::of).toList(),
          found.total(),
          asked.page(),
          asked.size(),
          asked.pages(found));
    }
  }
}
