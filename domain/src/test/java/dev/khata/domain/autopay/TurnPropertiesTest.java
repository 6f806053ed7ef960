package dev.khata.domain.autopay;

import static dev.khata.domain.autopay.SomeStanding.DUE;
import static dev.khata.domain.autopay.SomeStanding.RULES;
import static dev.khata.domain.autopay.SomeStanding.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.recharge.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a mandate whatever happens to it, over random lives. */
class TurnPropertiesTest {
  private static final int STEPS = 50;

  static LongStream lives() {
    return LongStream.range(0, 120);
  }

  @ParameterizedTest
  @MethodSource("lives")
  void each_due_instant_is_closed_once_and_one_at_most_is_open(long seed) {
    new Life(seed).live();
  }

  private static final class Life {
    private final Random random;
    private final Charging charging;
    private final TreeMap<Instant, Occurrence> past = new TreeMap<>();
    private Instant now = DUE;
    private Standing standing;
    private int charges;

    Life(long seed) {
      random = new Random(seed);
      NoticePeriod notice =
          switch (random.nextInt(3)) {
            case 0 -> NoticePeriod.NONE;
            case 1 -> NoticePeriod.of(Duration.ofHours(24));
            default -> NoticePeriod.of(Duration.ofMinutes(random.nextInt(3) * 30L));
          };
      charging = new Charging(SomeStanding.LIMITS, DunningPolicy.STANDARD, notice, RULES);
      standing = SomeStanding.standing(mandate(schedule()), Optional.empty(), wallet());
    }

    private Schedule schedule() {
      return switch (random.nextInt(4)) {
        case 0 -> new Schedule.Cron(new CronExpression("0 9 * * *"));
        case 1 -> new Schedule.Cron(new CronExpression("*/20 * * * *"));
        default -> Schedule.EveryDays.from(DUE, ZoneOffset.UTC, 1 + random.nextInt(12));
      };
    }

    private Snapshot wallet() {
      return SomeStanding.snapshot(
          random.nextBoolean() ? 1_000 : 10,
          random.nextInt(6) == 0 ? 150 : 100,
          random.nextInt(8) == 0 ? Availability.INACTIVE : Availability.ACTIVE);
    }

    void live() {
      for (int step = 0; step < STEPS && isEnabled(); step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(4_000) - 300));
        Standing seen =
            random.nextInt(60) == 0
                ? SomeStanding.closedAccount(standing)
                : standing.with(wallet());
        look(seen);
      }
      closedAreAllThatWereDue();
    }

    private boolean isEnabled() {
      return standing.mandate().state() instanceof MandateState.Enabled;
    }

    private void look(Standing seen) {
      Turn turn = charging.turn(seen, now);
      apply(turn);
      standing = seen.after(turn);
      if (turn.isUnfinished(now)) {
        look(standing);
        return;
      }
      assertThat(turn.look().isPresent()).isEqualTo(isEnabled());
      turn.look().ifPresent(at -> assertThat(at).isAfter(now));
      if (charging.notice().length().isEmpty()
          && turn.mandate().state() instanceof MandateState.Enabled(DueTime next)) {
        assertThat(next.at()).isAfter(now);
      }
    }

    private void apply(Turn turn) {
      turn.closed().forEach(this::put);
      turn.attempt().map(Attempt::occurrence).ifPresent(this::tried);
      List<Occurrence> open =
          past.values().stream().filter(one -> one.retry().isPresent()).toList();
      assertThat(open).isEqualTo(turn.open().stream().toList());
    }

    private void tried(Occurrence occurrence) {
      put(occurrence);
      if (occurrence.outcome() instanceof Outcome.Charged) {
        charges++;
        assertThat(occurrence.due()).isBeforeOrEqualTo(now);
      }
    }

    private void put(Occurrence occurrence) {
      Occurrence before = past.put(occurrence.due(), occurrence);
      assertThat(before == null || before.retry().isPresent()).as("closed once").isTrue();
    }

    /** Without a gap, from the first one on. */
    private void closedAreAllThatWereDue() {
      Timetable timetable = new Timetable(standing.mandate().schedule(), ZoneOffset.UTC, RULES);
      DueTime due = first();
      for (Instant closed : past.keySet()) {
        assertThat(closed).isEqualTo(due.at());
        due = timetable.next(due);
      }
      assertThat(past.values())
          .filteredOn(one -> one.outcome() instanceof Outcome.Charged)
          .hasSize(charges);
    }

    private static DueTime first() {
      return ((MandateState.Enabled) mandate().state()).next();
    }
  }
}
