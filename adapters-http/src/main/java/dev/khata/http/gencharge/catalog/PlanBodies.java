package dev.khata.http.gencharge.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Label;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanPatch;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.BenefitsJson;
import dev.khata.http.gencharge.CriteriaBody;
import dev.khata.http.gencharge.OrderDir;
import dev.khata.http.gencharge.PageNumbers;
import dev.khata.http.gencharge.StatusName;
import dev.khata.http.gencharge.UserTypeName;
import dev.khata.http.gencharge.Words;
import dev.khata.http.input.Multiline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What clients send about plans. */
final class PlanBodies {
  private PlanBodies() {}

  record PlanRequest(
      @NotBlank @Size(max = Label.LONGEST) String name,
      @NotNull PlanType type,
      Optional<@Min(1) Long> groupId,
      @NotNull @DecimalMax(Amounts.GREATEST) BigDecimal price,
      @NotNull @Min(1) @Max(PlanTerms.LONGEST_VALIDITY) Integer validityDays,
      Optional<StatusName> status,
      @Multiline Optional<@Size(max = Description.LONGEST) String> description,
      @Multiline Optional<@Size(max = 100) Map<@Size(max = 100) String, @Nullable Object>> benefits,
      Optional<@Valid CriteriaBody> criteria,
      Optional<UserTypeName> userType,
      Optional<Boolean> mostPopular) {
    static final PlanRequest EXAMPLE =
        new PlanRequest(
            "1.5GB Daily Pack",
            PlanType.DATA,
            Optional.of(7L),
            new BigDecimal("249.00"),
            28,
            Optional.of(StatusName.ACTIVE),
            Optional.of("1.5GB a day"),
            Optional.of(Map.of("data", "1.5GB/day")),
            Optional.of(CriteriaBody.EXAMPLE),
            Optional.of(UserTypeName.PREPAID),
            Optional.of(true));

    PlanTerms terms(Amounts amounts) {
      return new PlanTerms(
          Words.label(name, "name"),
          type,
          groupId.map(PlanGroupId::new),
          amounts.positive(price, "price"),
          validityDays,
          status.map(StatusName::meaning).orElse(Availability.ACTIVE),
          Words.description(description),
          BenefitsJson.read(benefits),
          CriteriaBody.read(criteria, amounts),
          userType.map(UserTypeName::meaning),
          mostPopular.orElse(false));
    }
  }

  record PlanChange(
      Patch<@NotBlank @Size(max = Label.LONGEST) String> name,
      Patch<PlanType> type,
      Patch<Optional<@Min(1) Long>> groupId,
      Patch<@DecimalMax(Amounts.GREATEST) BigDecimal> price,
      Patch<@Min(1) @Max(PlanTerms.LONGEST_VALIDITY) Integer> validityDays,
      Patch<StatusName> status,
      @Multiline Patch<Optional<@Size(max = Description.LONGEST) String>> description,
      @Multiline
          Patch<Optional<@Size(max = 100) Map<@Size(max = 100) String, @Nullable Object>>> benefits,
      Patch<Optional<@Valid CriteriaBody>> criteria,
      Patch<Optional<UserTypeName>> userType,
      Patch<Boolean> mostPopular) {

    PlanPatch edit(Amounts amounts) {
      return new PlanPatch(
          name.map(text -> Words.label(text, "name")),
          type,
          groupId.map(id -> id.map(PlanGroupId::new)),
          price.map(number -> amounts.positive(number, "price")),
          validityDays,
          status.map(StatusName::meaning),
          description.map(Words::description),
          benefits.map(BenefitsJson::read),
          criteria.map(sent -> CriteriaBody.read(sent, amounts)),
          userType.map(sent -> sent.map(UserTypeName::meaning)),
          mostPopular);
    }
  }

  /** What plans can be sorted by. */
  enum PlanOrder {
    @JsonProperty("plan_id")
    PLAN_ID(Plans.Sort.ID),
    @JsonProperty("name")
    NAME(Plans.Sort.NAME),
    @JsonProperty("type")
    TYPE(Plans.Sort.TYPE),
    @JsonProperty("price")
    PRICE(Plans.Sort.PRICE),
    @JsonProperty("validity_days")
    VALIDITY_DAYS(Plans.Sort.VALIDITY),
    @JsonProperty("status")
    STATUS(Plans.Sort.STATUS),
    @JsonProperty("created_at")
    CREATED_AT(Plans.Sort.CREATED_AT),
    @JsonProperty("updated_at")
    UPDATED_AT(Plans.Sort.UPDATED_AT);

    private final Plans.Sort meaning;

    PlanOrder(Plans.Sort meaning) {
      this.meaning = meaning;
    }
  }

  record PlanQuery(
      Optional<@Size(max = Label.LONGEST) String> search,
      Optional<PlanType> type,
      Optional<StatusName> status,
      Optional<@Min(1) Integer> page,
      Optional<@Min(1) @Max(PageNumbers.GREATEST_SIZE) Integer> limit,
      Optional<PlanOrder> orderBy,
      Optional<OrderDir> orderDir) {

    PageNumbers pages() {
      return PageNumbers.of(page, limit);
    }

    Plans.Query meaning() {
      return new Plans.Query(
          search,
          type,
          status.map(StatusName::meaning),
          OrderDir.order(orderBy.orElse(PlanOrder.PLAN_ID).meaning, orderDir),
          pages().window());
    }
  }
}
