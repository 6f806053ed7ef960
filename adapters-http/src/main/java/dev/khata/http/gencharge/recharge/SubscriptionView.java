package dev.khata.http.gencharge.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.Subscription.State;
import dev.khata.domain.recharge.Subscriptions.Subscribed;
import dev.khata.http.gencharge.Dates;
import dev.khata.http.gencharge.PlanView;
import java.time.Instant;
import java.util.Optional;

/**
 * A plan on a line as clients see it.
 *
 * @param plan as it was bought
 */
record SubscriptionView(
    long id,
    long userId,
    long planId,
    PlanView plan,
    Optional<String> phoneNumber,
    Instant validFrom,
    Instant validTo,
    State status) {
  static final SubscriptionView EXAMPLE =
      new SubscriptionView(
          301,
          42,
          PlanView.EXAMPLE.planId(),
          PlanView.EXAMPLE,
          Optional.of("+919876543210"),
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-02-28T09:30:00.123456Z"),
          State.ACTIVE);

  static SubscriptionView of(Subscribed subscribed) {
    Subscription subscription = subscribed.subscription();
    return new SubscriptionView(
        subscription.id().value(),
        subscription.user().value(),
        subscription.plan().value(),
        PlanView.of(subscribed.plan()),
        subscription.line().map(PhoneNumber::e164),
        Dates.printable(subscription.from()),
        Dates.printable(subscription.to()),
        subscribed.state());
  }
}
