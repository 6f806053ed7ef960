package dev.khata.domain.autopay;

import static dev.khata.domain.autopay.SomeStanding.ANNOUNCING;
import static dev.khata.domain.autopay.SomeStanding.CHARGING;
import static dev.khata.domain.autopay.SomeStanding.DUE;
import static dev.khata.domain.autopay.SomeStanding.at;
import static dev.khata.domain.autopay.SomeStanding.having;
import static dev.khata.domain.autopay.SomeStanding.mandate;
import static dev.khata.domain.autopay.SomeStanding.npr;
import static dev.khata.domain.autopay.SomeStanding.open;
import static dev.khata.domain.autopay.SomeStanding.standing;
import static dev.khata.domain.autopay.SomeStanding.told;
import static dev.khata.domain.autopay.SomeStanding.tried;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.recharge.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users are told of turns. */
class TurnNewsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void of_a_charge_that_it_was_made() {
    Instant late = DUE.plus(HOUR);

    assertThat(news(CHARGING, first(having(500)), late))
        .containsExactly(new News.Charged(npr(100), late));
  }

  @Test
  void of_a_failure_why_and_when_it_is_tried_again() {
    assertThat(news(CHARGING, first(having(99)), DUE))
        .containsExactly(
            new News.Failed(ChargeFailure.INSUFFICIENT_FUNDS, Optional.of(npr(100)), at(1)));
  }

  @Test
  void that_the_next_due_instant_comes_before_the_retry() {
    Mandate daily = mandate(Schedule.EveryDays.from(DUE, ZoneOffset.UTC, 1));

    assertThat(news(CHARGING, standing(daily, Optional.empty(), having(0)), DUE.plus(HOUR)))
        .containsExactly(
            new News.Failed(ChargeFailure.INSUFFICIENT_FUNDS, Optional.of(npr(100)), at(1)));
  }

  @Test
  void of_a_plan_that_is_gone_no_price() {
    Snapshot empty = having(500);
    Snapshot gone = new Snapshot(empty.payer(), Optional.empty(), Optional.empty(), empty.line());

    assertThat(news(CHARGING, first(gone), DUE))
        .containsExactly(new News.Failed(ChargeFailure.PLAN_NOT_FOUND, Optional.empty(), at(1)));
  }

  @Test
  void of_the_last_retry_that_the_mandate_ends_and_no_more() {
    Occurrence last =
        new Occurrence(
            SomeStanding.ID,
            DUE,
            new Outcome.Retrying(ChargeFailure.INSUFFICIENT_FUNDS, 3, DUE, at(7)),
            at(3),
            Optional.empty());

    assertThat(news(CHARGING, standing(tried(), Optional.of(last), having(0)), at(7)))
        .containsExactly(
            new News.Stopped(
                StopReason.RETRIES_USED_UP,
                ChargeFailure.INSUFFICIENT_FUNDS,
                Optional.of(npr(100))));
  }

  @Test
  void of_a_mandate_that_ends_with_its_only_charge_the_charge_alone() {
    Standing once = standing(mandate().with(Tag.ONE_TIME), Optional.empty(), having(500));

    assertThat(news(CHARGING, once, DUE)).containsExactly(new News.Charged(npr(100), DUE));
  }

  @Test
  void nothing_where_the_account_is_not_active() {
    Standing closed = SomeStanding.closedAccount(first(having(500)));

    assertThat(CHARGING.turn(closed, DUE).attempt()).isPresent();
    assertThat(news(CHARGING, closed, DUE)).isEmpty();
  }

  @Test
  void of_a_charge_to_come_when_it_is_made() {
    assertThat(news(ANNOUNCING, first(having(0)), DUE.minus(Duration.ofDays(1))))
        .containsExactly(new News.Announced(npr(100), DUE));
  }

  @Test
  void of_a_charge_that_is_announced_too_late_how_long_it_waits() {
    assertThat(news(ANNOUNCING, first(having(0)), DUE.minus(HOUR)))
        .containsExactly(new News.Announced(npr(100), DUE.minus(HOUR).plus(Duration.ofDays(1))));
  }

  @Test
  void of_another_price_before_a_retry_when_that_is_made() {
    Standing dearer =
        told(standing(tried(), Optional.of(open()), having(0)), DUE, 70, DUE.minusSeconds(90_000));

    assertThat(news(ANNOUNCING, dearer, at(1).minus(HOUR)))
        .containsExactly(new News.Announced(npr(100), at(2).minus(HOUR)));
  }

  @Test
  void of_what_was_announced_nothing_again() {
    Instant told = DUE.minus(Duration.ofDays(1));

    assertThat(news(ANNOUNCING, told(first(having(0)), DUE, 100, told), told.plus(HOUR))).isEmpty();
  }

  private static Standing first(Snapshot snapshot) {
    return standing(mandate(), Optional.empty(), snapshot);
  }

  private static List<News> news(Charging charging, Standing standing, Instant now) {
    return TurnNews.of(standing, charging.turn(standing, now), charging.notice());
  }
}
