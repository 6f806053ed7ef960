package dev.khata.domain.autopay;

import static dev.khata.domain.autopay.SomeStanding.ANNOUNCING;
import static dev.khata.domain.autopay.SomeStanding.CHARGING;
import static dev.khata.domain.autopay.SomeStanding.at;
import static dev.khata.domain.autopay.SomeStanding.closedAccount;
import static dev.khata.domain.autopay.SomeStanding.having;
import static dev.khata.domain.autopay.SomeStanding.mandate;
import static dev.khata.domain.autopay.SomeStanding.open;
import static dev.khata.domain.autopay.SomeStanding.snapshot;
import static dev.khata.domain.autopay.SomeStanding.standing;
import static dev.khata.domain.autopay.SomeStanding.told;
import static dev.khata.domain.autopay.SomeStanding.tried;
import static dev.khata.domain.autopay.TurnWords.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.recharge.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final Snapshot RICH = having(1_000);
  private static final Snapshot POOR = having(99);
  private static final Snapshot NOT_SOLD = snapshot(1_000, 100, Availability.INACTIVE);

  @Test
  void every_state_in_every_situation() {
    Map<String, Standing> states = new LinkedHashMap<>();
    states.put("new", standing(mandate(), Optional.empty(), RICH));
    states.put("tried", standing(tried(), Optional.of(open()), RICH));
    Map<String, Snapshot> wallets = new LinkedHashMap<>();
    wallets.put("rich", RICH);
    wallets.put("poor", POOR);
    wallets.put("not sold", NOT_SOLD);
    List<String> lines = new ArrayList<>();

    states.forEach(
        (state, standing) -> {
          for (int day : List.of(-1, 0, 1, 10, 35)) {
            wallets.forEach(
                (wallet, snapshot) ->
                    lines.add(
                        state
                            + " on day "
                            + day
                            + ", "
                            + wallet
                            + ": "
                            + words(CHARGING.turn(standing.with(snapshot), at(day)))));
            lines.add(
                state
                    + " on day "
                    + day
                    + ", blocked: "
                    + words(CHARGING.turn(closedAccount(standing), at(day))));
          }
        });

    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
            new on day -1, rich: next 0, look 0
            new on day -1, poor: next 0, look 0
            new on day -1, not sold: next 0, look 0
            new on day -1, blocked: next 0, look 0
            new on day 0, rich: 0 charged by 1, next 10, look 10
            new on day 0, poor: 0 failed 1 INSUFFICIENT_FUNDS again 1, next 10, look 1
            new on day 0, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 1, next 10, look 1
            new on day 0, blocked: 0 given up 0 ACCOUNT_NOT_ACTIVE, ACCOUNT_NOT_ACTIVE
            new on day 1, rich: 0 charged by 1, next 10, look 10
            new on day 1, poor: 0 failed 1 INSUFFICIENT_FUNDS again 2, next 10, look 2
            new on day 1, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 2, next 10, look 2
            new on day 1, blocked: 0 given up 0 ACCOUNT_NOT_ACTIVE, ACCOUNT_NOT_ACTIVE
            new on day 10, rich: 0 missed, 10 charged by 1, next 20, look 20
            new on day 10, poor: 0 missed, 10 failed 1 INSUFFICIENT_FUNDS again 11, next 20, look 11
            new on day 10, not sold: 0 missed, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            new on day 10, blocked: 0 missed, 10 given up 0 ACCOUNT_NOT_ACTIVE, ACCOUNT_NOT_ACTIVE
            new on day 35, rich: 0 missed, 10 missed, 20 missed, 30 charged by 1, next 40, look 40
            new on day 35, poor: 0 missed, 10 missed, 20 missed, 30 failed 1 INSUFFICIENT_FUNDS again 36, next 40, look 36
            new on day 35, not sold: 0 missed, 10 missed, 20 missed, 30 failed 1 PLAN_NOT_AVAILABLE again 36, next 40, look 36
            new on day 35, blocked: 0 missed, 10 missed, 20 missed, 30 given up 0 ACCOUNT_NOT_ACTIVE, ACCOUNT_NOT_ACTIVE
            tried on day -1, rich: next 10, look 1
            tried on day -1, poor: next 10, look 1
            tried on day -1, not sold: next 10, look 1
            tried on day -1, blocked: next 10, look 1
            tried on day 0, rich: next 10, look 1
            tried on day 0, poor: next 10, look 1
            tried on day 0, not sold: next 10, look 1
            tried on day 0, blocked: next 10, look 1
            tried on day 1, rich: 0 charged by 2, next 10, look 10
            tried on day 1, poor: 0 failed 2 INSUFFICIENT_FUNDS again 3, next 10, look 3
            tried on day 1, not sold: 0 failed 2 PLAN_NOT_AVAILABLE again 3, next 10, look 3
            tried on day 1, blocked: 0 given up 1 ACCOUNT_NOT_ACTIVE, ACCOUNT_NOT_ACTIVE
            tried on day 10, rich: 0 given up 1 INSUFFICIENT_FUNDS, 10 charged by 1, next 20, look 20
            tried on day 10, poor: 0 given up 1 INSUFFICIENT_FUNDS, 10 failed 1 INSUFFICIENT_FUNDS again 11, next 20, look 11
            tried on day 10, not sold: 0 given up 1 INSUFFICIENT_FUNDS, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            tried on day 10, blocked: 0 given up 1 INSUFFICIENT_FUNDS, 10 given up 0 ACCOUNT_NOT_ACTIVE, ACCOUNT_NOT_ACTIVE
            tried on day 35, rich: 0 given up 1 INSUFFICIENT_FUNDS, 10 missed, 20 missed, 30 charged by 1, next 40, look 40
            tried on day 35, poor: 0 given up 1 INSUFFICIENT_FUNDS, 10 missed, 20 missed, 30 failed 1 INSUFFICIENT_FUNDS again 36, next 40, look 36
            tried on day 35, not sold: 0 given up 1 INSUFFICIENT_FUNDS, 10 missed, 20 missed, 30 failed 1 PLAN_NOT_AVAILABLE again 36, next 40, look 36
            tried on day 35, blocked: 0 given up 1 INSUFFICIENT_FUNDS, 10 missed, 20 missed, 30 given up 0 ACCOUNT_NOT_ACTIVE, ACCOUNT_NOT_ACTIVE
            """
                .strip());
  }

  @Test
  void with_notices_a_charge_waits_until_what_was_told_is_old_enough() {
    Map<String, Standing> known = new LinkedHashMap<>();
    Standing fresh = standing(mandate(), Optional.empty(), RICH);
    known.put("untold", fresh);
    known.put("told of 100 on -1", told(fresh, at(0), 100, at(-1)));
    known.put("told of 100 on 0", told(fresh, at(0), 100, at(0)));
    known.put("told of 90 on -1", told(fresh, at(0), 90, at(-1)));
    Standing again = standing(tried(), Optional.of(open()), RICH);
    known.put("tried, told of 100 on -1", told(again, at(0), 100, at(-1)));
    known.put("tried, told of 90 on -1", told(again, at(0), 90, at(-1)));
    Map<String, Snapshot> wallets = new LinkedHashMap<>();
    wallets.put("rich", RICH);
    wallets.put("poor", POOR);
    wallets.put("not sold", NOT_SOLD);
    List<String> lines = new ArrayList<>();

    known.forEach(
        (what, standing) -> {
          for (int day : List.of(-2, -1, 0, 1, 10)) {
            wallets.forEach(
                (wallet, snapshot) ->
                    lines.add(
                        what
                            + ", on day "
                            + day
                            + ", "
                            + wallet
                            + ": "
                            + words(ANNOUNCING.turn(standing.with(snapshot), at(day)))));
          }
        });

    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
            untold, on day -2, rich: next 0, look -1
            untold, on day -2, poor: next 0, look -1
            untold, on day -2, not sold: next 0, look 0
            untold, on day -1, rich: tell of 0 1.00 NPR, next 0, look 0
            untold, on day -1, poor: tell of 0 1.00 NPR, next 0, look 0
            untold, on day -1, not sold: next 0, look 0
            untold, on day 0, rich: tell of 0 1.00 NPR, next 0, look 1
            untold, on day 0, poor: tell of 0 1.00 NPR, next 0, look 1
            untold, on day 0, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 1, next 10, look 1
            untold, on day 1, rich: tell of 0 1.00 NPR, next 0, look 2
            untold, on day 1, poor: tell of 0 1.00 NPR, next 0, look 2
            untold, on day 1, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 2, next 10, look 2
            untold, on day 10, rich: tell of 10 1.00 NPR, next 0, look 11
            untold, on day 10, poor: tell of 10 1.00 NPR, next 0, look 11
            untold, on day 10, not sold: 0 missed, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            told of 100 on -1, on day -2, rich: next 0, look -1
            told of 100 on -1, on day -2, poor: next 0, look -1
            told of 100 on -1, on day -2, not sold: next 0, look 0
            told of 100 on -1, on day -1, rich: next 0, look 0
            told of 100 on -1, on day -1, poor: next 0, look 0
            told of 100 on -1, on day -1, not sold: next 0, look 0
            told of 100 on -1, on day 0, rich: 0 charged by 1, next 10, look 9
            told of 100 on -1, on day 0, poor: 0 failed 1 INSUFFICIENT_FUNDS again 1, next 10, look 1
            told of 100 on -1, on day 0, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 1, next 10, look 1
            told of 100 on -1, on day 1, rich: 0 charged by 1, next 10, look 9
            told of 100 on -1, on day 1, poor: 0 failed 1 INSUFFICIENT_FUNDS again 2, next 10, look 2
            told of 100 on -1, on day 1, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 2, next 10, look 2
            told of 100 on -1, on day 10, rich: 10 missed, 0 charged by 1, next 20, look 19
            told of 100 on -1, on day 10, poor: 10 missed, 0 failed 1 INSUFFICIENT_FUNDS again 11, next 20, look 11
            told of 100 on -1, on day 10, not sold: 0 missed, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            told of 100 on 0, on day -2, rich: next 0, look -1
            told of 100 on 0, on day -2, poor: next 0, look -1
            told of 100 on 0, on day -2, not sold: next 0, look 0
            told of 100 on 0, on day -1, rich: next 0, look 1
            told of 100 on 0, on day -1, poor: next 0, look 1
            told of 100 on 0, on day -1, not sold: next 0, look 0
            told of 100 on 0, on day 0, rich: next 0, look 1
            told of 100 on 0, on day 0, poor: next 0, look 1
            told of 100 on 0, on day 0, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 1, next 10, look 1
            told of 100 on 0, on day 1, rich: 0 charged by 1, next 10, look 9
            told of 100 on 0, on day 1, poor: 0 failed 1 INSUFFICIENT_FUNDS again 2, next 10, look 2
            told of 100 on 0, on day 1, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 2, next 10, look 2
            told of 100 on 0, on day 10, rich: 10 missed, 0 charged by 1, next 20, look 19
            told of 100 on 0, on day 10, poor: 10 missed, 0 failed 1 INSUFFICIENT_FUNDS again 11, next 20, look 11
            told of 100 on 0, on day 10, not sold: 0 missed, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            told of 90 on -1, on day -2, rich: next 0, look -1
            told of 90 on -1, on day -2, poor: next 0, look -1
            told of 90 on -1, on day -2, not sold: next 0, look 0
            told of 90 on -1, on day -1, rich: tell of 0 1.00 NPR, next 0, look 0
            told of 90 on -1, on day -1, poor: tell of 0 1.00 NPR, next 0, look 0
            told of 90 on -1, on day -1, not sold: next 0, look 0
            told of 90 on -1, on day 0, rich: tell of 0 1.00 NPR, next 0, look 1
            told of 90 on -1, on day 0, poor: tell of 0 1.00 NPR, next 0, look 1
            told of 90 on -1, on day 0, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 1, next 10, look 1
            told of 90 on -1, on day 1, rich: tell of 0 1.00 NPR, next 0, look 2
            told of 90 on -1, on day 1, poor: tell of 0 1.00 NPR, next 0, look 2
            told of 90 on -1, on day 1, not sold: 0 failed 1 PLAN_NOT_AVAILABLE again 2, next 10, look 2
            told of 90 on -1, on day 10, rich: tell of 10 1.00 NPR, next 0, look 11
            told of 90 on -1, on day 10, poor: tell of 10 1.00 NPR, next 0, look 11
            told of 90 on -1, on day 10, not sold: 0 missed, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            tried, told of 100 on -1, on day -2, rich: next 10, look 1
            tried, told of 100 on -1, on day -2, poor: next 10, look 1
            tried, told of 100 on -1, on day -2, not sold: next 10, look 1
            tried, told of 100 on -1, on day -1, rich: next 10, look 1
            tried, told of 100 on -1, on day -1, poor: next 10, look 1
            tried, told of 100 on -1, on day -1, not sold: next 10, look 1
            tried, told of 100 on -1, on day 0, rich: next 10, look 1
            tried, told of 100 on -1, on day 0, poor: next 10, look 1
            tried, told of 100 on -1, on day 0, not sold: next 10, look 1
            tried, told of 100 on -1, on day 1, rich: 0 charged by 2, next 10, look 9
            tried, told of 100 on -1, on day 1, poor: 0 failed 2 INSUFFICIENT_FUNDS again 3, next 10, look 3
            tried, told of 100 on -1, on day 1, not sold: 0 failed 2 PLAN_NOT_AVAILABLE again 3, next 10, look 3
            tried, told of 100 on -1, on day 10, rich: 0 given up 1 INSUFFICIENT_FUNDS, tell of 10 1.00 NPR, next 10, look 11
            tried, told of 100 on -1, on day 10, poor: 0 given up 1 INSUFFICIENT_FUNDS, tell of 10 1.00 NPR, next 10, look 11
            tried, told of 100 on -1, on day 10, not sold: 0 given up 1 INSUFFICIENT_FUNDS, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            tried, told of 90 on -1, on day -2, rich: next 10, look 1
            tried, told of 90 on -1, on day -2, poor: next 10, look 1
            tried, told of 90 on -1, on day -2, not sold: next 10, look 1
            tried, told of 90 on -1, on day -1, rich: next 10, look 1
            tried, told of 90 on -1, on day -1, poor: next 10, look 1
            tried, told of 90 on -1, on day -1, not sold: next 10, look 1
            tried, told of 90 on -1, on day 0, rich: tell of 0 1.00 NPR, next 10, look 1
            tried, told of 90 on -1, on day 0, poor: tell of 0 1.00 NPR, next 10, look 1
            tried, told of 90 on -1, on day 0, not sold: next 10, look 1
            tried, told of 90 on -1, on day 1, rich: tell of 0 1.00 NPR, next 10, look 2
            tried, told of 90 on -1, on day 1, poor: tell of 0 1.00 NPR, next 10, look 2
            tried, told of 90 on -1, on day 1, not sold: 0 failed 2 PLAN_NOT_AVAILABLE again 3, next 10, look 3
            tried, told of 90 on -1, on day 10, rich: 0 given up 1 INSUFFICIENT_FUNDS, tell of 10 1.00 NPR, next 10, look 11
            tried, told of 90 on -1, on day 10, poor: 0 given up 1 INSUFFICIENT_FUNDS, tell of 10 1.00 NPR, next 10, look 11
            tried, told of 90 on -1, on day 10, not sold: 0 given up 1 INSUFFICIENT_FUNDS, 10 failed 1 PLAN_NOT_AVAILABLE again 11, next 20, look 11
            """
                .strip());
  }

  @Test
  void a_mandate_that_is_not_enabled_has_no_turn() {
    Mandate paused = mandate().with(new MandateState.Paused());

    assertThatThrownBy(() -> CHARGING.turn(standing(paused, Optional.empty(), RICH), at(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twelve_failures_in_a_row_are_enough() {
    Mandate daily = mandate(Schedule.EveryDays.from(at(0), ZoneOffset.UTC, 1));
    Standing standing = standing(daily, Optional.empty(), POOR);
    int day = 0;
    while (standing.mandate().state() instanceof MandateState.Enabled) {
      Turn turn = CHARGING.turn(standing, at(day));
      standing = standing.after(turn);
      day++;
    }

    assertThat(day).isEqualTo(12);
    assertThat(standing.mandate().state())
        .isEqualTo(new MandateState.Disabled(StopReason.TOO_MANY_FAILURES));
    assertThat(standing.open()).isEmpty();
  }

  @Test
  void a_retry_that_comes_late_keeps_its_distance_to_the_next() {
    Mandate rare = mandate(Schedule.EveryDays.from(at(0), ZoneOffset.UTC, 100));
    Standing standing = standing(rare, Optional.empty(), POOR);
    List<Instant> looks = new ArrayList<>();
    for (int day : List.of(0, 20, 22)) {
      Turn turn = CHARGING.turn(standing, at(day));
      looks.add(turn.look().orElseThrow());
      standing = standing.after(turn);
    }

    assertThat(looks).containsExactly(at(1), at(22), at(26));
  }
}
