package dev.khata.http.gencharge;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.kernel.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan as clients see it. */
record PlanView(
    long planId,
    String name,
    PlanType type,
    Optional<Long> groupId,
    BigDecimal price,
    int validityDays,
    StatusName status,
    Optional<String> description,
    Map<String, @Nullable Object> benefits,
    Optional<CriteriaBody> criteria,
    Optional<UserTypeName> userType,
    boolean mostPopular,
    long createdBy,
    Instant createdAt,
    Instant updatedAt) {
  static final PlanView EXAMPLE =
      new PlanView(
          12,
          "1.5GB Daily Pack",
          PlanType.DATA,
          Optional.of(7L),
          new BigDecimal("249.00"),
          28,
          StatusName.ACTIVE,
          Optional.of("1.5GB a day"),
          Map.of("data", "1.5GB/day"),
          Optional.of(CriteriaBody.EXAMPLE),
          Optional.of(UserTypeName.PREPAID),
          true,
          42,
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-01-31T09:30:00.123456Z"));

  static PlanView of(Plan plan) {
    PlanTerms terms = plan.terms();
    return new PlanView(
        plan.id().value(),
        terms.name().text(),
        terms.type(),
        terms.group().map(PlanGroupId::value),
        terms.price().amount(),
        terms.validityDays(),
        StatusName.of(terms.status()),
        terms.description().map(Description::text),
        BenefitsJson.print(terms.benefits()),
        CriteriaBody.of(terms.criteria()),
        terms.userType().map(UserTypeName::of),
        terms.mostPopular(),
        plan.createdBy().value(),
        plan.createdAt(),
        plan.updatedAt());
  }

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
}
