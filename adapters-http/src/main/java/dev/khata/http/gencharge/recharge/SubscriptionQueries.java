package dev.khata.http.gencharge.recharge;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscriptions.Filter;
import dev.khata.domain.recharge.Subscriptions.Sort;
import dev.khata.http.gencharge.CountRange;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.gencharge.TimeRange;
import dev.khata.http.input.AsTyped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What clients ask of lists of plans on lines. */
public final class SubscriptionQueries {
  private final Lines lines;

  @Inject
  SubscriptionQueries(Lines lines) {
    this.lines = lines;
  }

  /** Which of them, by the plan and its dates. */
  record Which(
      Optional<@Min(1) Long> planId,
      Optional<Subscription.State> status,
      @Valid TimeRange validFrom,
      @Valid TimeRange validTo,
      @Valid CountRange validityDays,
      @Valid Sorting<Sort> sort) {

    private Filter filter(Optional<UserId> user, PhoneFilter line) {
      return new Filter(
          user,
          line,
          planId.map(PlanId::new),
          status,
          validFrom.between("valid_from"),
          validTo.between("valid_to"),
          validityDays.between());
    }

    Order<Sort> order() {
      return sort.downwards(Sort.VALID_FROM);
    }
  }

  /** Which of one's own subscriptions are asked for. */
  record MyPlansQuery(@Valid Paging.Sized paging, @Valid Which which) {}

  /** Which of everybody's subscriptions are asked for. */
  record ActivePlansQuery(
      @Valid Paging.Sized paging,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> phoneNumber,
      Optional<@Size(max = Lines.LONGEST) String> phoneNumberLike,
      @Valid Which which) {}

  static Filter of(UserId user, MyPlansQuery query) {
    return query.which().filter(Optional.of(user), PhoneFilter.ANY);
  }

  Filter of(ActivePlansQuery query) {
    return query
        .which()
        .filter(
            Optional.empty(),
            lines.filter(query.phoneNumber(), query.phoneNumberLike(), "phone_number"));
  }
}
