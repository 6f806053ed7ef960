package dev.khata.http.gencharge.recharge;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Between;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.Subscriptions.Filter;
import dev.khata.domain.recharge.Subscriptions.Sort;
import dev.khata.http.gencharge.Dates;
import dev.khata.http.gencharge.OrderDir;
import dev.khata.http.gencharge.PageNumbers;
import dev.khata.http.gencharge.recharge.RechargeNames.SubscriptionOrder;
import dev.khata.http.gencharge.recharge.RechargeNames.SubscriptionStatusName;
import dev.khata.http.input.AsTyped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** What clients ask of lists of plans on lines. */
public final class SubscriptionQueries {
  private final Lines lines;

  @Inject
  public SubscriptionQueries(Lines lines) {
    this.lines = lines;
  }

  /** Of those that one has bought. */
  public record MyPlansQuery(
      Optional<@Min(1) Integer> page,
      Optional<@Min(1) @Max(PageNumbers.GREATEST_SIZE) Integer> size,
      Optional<@Min(1) Long> planId,
      Optional<SubscriptionStatusName> status,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validFromStart,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validFromEnd,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validToStart,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validToEnd,
      Optional<@Min(0) Integer> validityDaysMin,
      Optional<@Min(0) Integer> validityDaysMax,
      Optional<SubscriptionOrder> sortBy,
      Optional<OrderDir> sortOrder) {

    PageNumbers pages() {
      return PageNumbers.of(page, size);
    }

    Order<Sort> order() {
      return SubscriptionQueries.order(sortBy, sortOrder);
    }
  }

  /** Of those that anybody has bought. */
  public record ActivePlansQuery(
      Optional<@Min(1) Integer> page,
      Optional<@Min(1) @Max(PageNumbers.GREATEST_SIZE) Integer> size,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> phoneNumber,
      Optional<@Size(max = Lines.LONGEST) String> phoneNumberLike,
      Optional<@Min(1) Long> planId,
      Optional<SubscriptionStatusName> status,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validFromStart,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validFromEnd,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validToStart,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> validToEnd,
      Optional<@Min(0) Integer> validityDaysMin,
      Optional<@Min(0) Integer> validityDaysMax,
      Optional<SubscriptionOrder> sortBy,
      Optional<OrderDir> sortOrder) {

    PageNumbers pages() {
      return PageNumbers.of(page, size);
    }

    Order<Sort> order() {
      return SubscriptionQueries.order(sortBy, sortOrder);
    }
  }

  public static Filter of(UserId user, MyPlansQuery query) {
    return new Filter(
        Optional.of(user),
        PhoneFilter.ANY,
        query.planId().map(PlanId::new),
        query.status().map(SubscriptionStatusName::meaning),
        times(query.validFromStart(), query.validFromEnd(), "valid_from"),
        times(query.validToStart(), query.validToEnd(), "valid_to"),
        new Between<Integer>(query.validityDaysMin(), query.validityDaysMax()));
  }

  public Filter of(ActivePlansQuery query) {
    return new Filter(
        Optional.empty(),
        lines.filter(query.phoneNumber(), query.phoneNumberLike(), "phone_number"),
        query.planId().map(PlanId::new),
        query.status().map(SubscriptionStatusName::meaning),
        times(query.validFromStart(), query.validFromEnd(), "valid_from"),
        times(query.validToStart(), query.validToEnd(), "valid_to"),
        new Between<Integer>(query.validityDaysMin(), query.validityDaysMax()));
  }

  private static Between<Instant> times(
      Optional<String> start, Optional<String> end, String field) {
    return new Between<Instant>(
        start.map(text -> Dates.start(text, field + "_start")),
        end.map(text -> Dates.end(text, field + "_end")));
  }

  private static Order<Sort> order(Optional<SubscriptionOrder> by, Optional<OrderDir> direction) {
    return OrderDir.downwards(by.orElse(SubscriptionOrder.VALID_FROM).meaning(), direction);
  }
}
