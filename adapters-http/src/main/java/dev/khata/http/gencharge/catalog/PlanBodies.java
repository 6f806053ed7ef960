package dev.khata.http.gencharge.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanPatch;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Query;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.BenefitsJson;
import dev.khata.http.gencharge.CriteriaBody;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.gencharge.Words;
import dev.khata.http.input.Multiline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What clients send about plans. */
final class PlanBodies {
  private PlanBodies() {}

  record PlanRequest(
      @NotNull Label name,
      @NotNull PlanType type,
      Optional<@Min(1) Long> groupId,
      @NotNull @DecimalMax(Amounts.MAX) BigDecimal price,
      @NotNull @Min(1) @Max(PlanTerms.LONGEST_VALIDITY) Integer validityDays,
      Optional<Availability> status,
      @Multiline Optional<@Size(max = Description.LONGEST) String> description,
      @Multiline Optional<@Size(max = 100) Map<@Size(max = 100) String, JsonNode>> benefits,
      Optional<@Valid CriteriaBody> criteria,
      Optional<UserType> userType,
      Optional<Boolean> mostPopular) {
    static final PlanRequest EXAMPLE =
        new PlanRequest(
            new Label("1.5GB Daily Pack"),
            PlanType.DATA,
            Optional.of(7L),
            new BigDecimal("249.00"),
            28,
            Optional.of(Availability.ACTIVE),
            Optional.of("1.5GB a day"),
            Optional.of(Map.of("data", TextNode.valueOf("1.5GB/day"))),
            Optional.of(CriteriaBody.EXAMPLE),
            Optional.of(UserType.PREPAID),
            Optional.of(true));

    PlanTerms terms(Amounts amounts) {
      return new PlanTerms(
          name,
          type,
          groupId.map(PlanGroupId::new),
          amounts.positive(price, "price"),
          validityDays,
          status.orElse(Availability.ACTIVE),
          Words.description(description),
          BenefitsJson.read(benefits),
          CriteriaBody.read(criteria, amounts),
          userType,
          mostPopular.orElse(false));
    }
  }

  record PlanChange(
      Patch<Label> name,
      Patch<PlanType> type,
      Patch<Optional<@Min(1) Long>> groupId,
      Patch<@DecimalMax(Amounts.MAX) BigDecimal> price,
      Patch<@Min(1) @Max(PlanTerms.LONGEST_VALIDITY) Integer> validityDays,
      Patch<Availability> status,
      @Multiline Patch<Optional<@Size(max = Description.LONGEST) String>> description,
      @Multiline Patch<Optional<@Size(max = 100) Map<@Size(max = 100) String, JsonNode>>> benefits,
      Patch<Optional<@Valid CriteriaBody>> criteria,
      Patch<Optional<UserType>> userType,
      Patch<Boolean> mostPopular) {

    PlanPatch edit(Amounts amounts) {
      return new PlanPatch(
          name,
          type,
          groupId.map(id -> id.map(PlanGroupId::new)),
          price.map(number -> amounts.positive(number, "price")),
          validityDays,
          status,
          description.map(Words::description),
          benefits.map(BenefitsJson::read),
          criteria.map(sent -> CriteriaBody.read(sent, amounts)),
          userType.map(sent -> sent),
          mostPopular);
    }
  }

  record PlanQuery(
      Optional<@Size(max = Label.LONGEST) String> search,
      Optional<PlanType> type,
      Optional<Availability> status,
      @Valid Paging paging,
      @Valid Sorting.Directed<Plans.Sort> order) {

    Query<Plans.Filter, Plans.Sort> asked() {
      return new Query<>(
          new Plans.Filter(search, type, status), order.upwards(Plans.Sort.ID), paging.window());
    }
  }
}
