package dev.khata.domain.recharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
  private static final Instant FROM = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant TO = Instant.parse("2026-03-29T12:00:00Z");

  @Test
  void its_state_follows_from_the_time() {
    Subscription subscription = during(FROM, TO);

    assertThat(subscription.at(FROM.minusNanos(1))).isEqualTo(Subscription.State.QUEUED);
    assertThat(subscription.at(FROM)).isEqualTo(Subscription.State.ACTIVE);
    assertThat(subscription.at(TO.minusNanos(1))).isEqualTo(Subscription.State.ACTIVE);
    assertThat(subscription.at(TO)).isEqualTo(Subscription.State.EXPIRED);
  }

  @Test
  void what_was_ended_the_moment_it_began_is_over_whatever_the_time() {
    assertThat(during(FROM, FROM).at(FROM.minusNanos(1))).isEqualTo(Subscription.State.EXPIRED);
    assertThat(during(FROM, FROM).at(FROM)).isEqualTo(Subscription.State.EXPIRED);
  }

  @Test
  void it_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> during(TO, FROM)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Subscription during(Instant from, Instant to) {
    return new Subscription(
        new SubscriptionId(1), new UserId(2), new PlanId(3), Optional.empty(), from, to);
  }
}
