package dev.khata.http.gencharge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.identity.UserType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A plan as clients see it. */
public record PlanView(
    long planId,
    String name,
    PlanType type,
    Optional<Long> groupId,
    BigDecimal price,
    int validityDays,
    Availability status,
    Optional<String> description,
    Map<String, JsonNode> benefits,
    Optional<CriteriaBody> criteria,
    Optional<UserType> userType,
    boolean mostPopular,
    long createdBy,
    Instant createdAt,
    Instant updatedAt) {
  public static final PlanView EXAMPLE =
      new PlanView(
          12,
          "1.5GB Daily Pack",
          PlanType.DATA,
          Optional.of(7L),
          new BigDecimal("249.00"),
          28,
          Availability.ACTIVE,
          Optional.of("1.5GB a day"),
          Map.of("data", TextNode.valueOf("1.5GB/day")),
          Optional.of(CriteriaBody.EXAMPLE),
          Optional.of(UserType.PREPAID),
          true,
          42,
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-01-31T09:30:00.123456Z"));

  public static PlanView of(Plan plan) {
    PlanTerms terms = plan.terms();
    return new PlanView(
        plan.id().value(),
        terms.name().text(),
        terms.type(),
        terms.group().map(PlanGroupId::value),
        terms.price().amount(),
        terms.validityDays(),
        terms.status(),
        terms.description().map(Description::text),
        BenefitsJson.print(terms.benefits()),
        CriteriaBody.of(terms.criteria()),
        terms.userType(),
        terms.mostPopular(),
        plan.createdBy().value(),
        plan.createdAt(),
        plan.updatedAt());
  }
}
