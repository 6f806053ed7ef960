package dev.khata.http.gencharge.catalog;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import java.time.Instant;
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
}
