package dev.khata.domain.autopay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Every zone of the JDK from 1970 to 2037, just before a change of its clock above all. */
final class Places {
  private static final Instant FIRST = Instant.parse("1970-01-03T00:00:00Z");
  private static final Instant LAST = Instant.parse("2037-12-28T00:00:00Z");
  private static final int HALF_MINUTES_AHEAD = 2 * 24 * 120;

  private Places() {}

  /**
   * A zone, and an instant from which on to look at it.
   *
   * @param from a whole half minute, as all changes since 1970 are
   */
  record Place(ZoneId zone, Instant from) {
    Timetable timetable(String expression) {
      return new Timetable(
          new Schedule.Cron(new CronExpression(expression)), zone, new TimesOfDay());
    }
  }

  static Arbitrary<Place> any() {
    return zones().flatMap(Places::in);
  }

  static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
  }

  private static Arbitrary<Place> in(ZoneId zone) {
    List<Instant> changes = changes(zone);
    Arbitrary<Instant> from =
        changes.isEmpty()
            ? Arbitraries.longs()
                .between(FIRST.getEpochSecond() / 30, LAST.getEpochSecond() / 30)
                .map(halfMinutes -> Instant.ofEpochSecond(halfMinutes * 30))
            : Arbitraries.of(changes)
                .flatMap(
                    change ->
                        Arbitraries.longs()
                            .between(-HALF_MINUTES_AHEAD, HALF_MINUTES_AHEAD / 2)
                            .map(halfMinutes -> change.plusSeconds(halfMinutes * 30)));
    return from.map(instant -> new Place(zone, instant));
  }

  private static List<Instant> changes(ZoneId zone) {
    List<Instant> changes = new ArrayList<>();
    Optional<ZoneOffsetTransition> change = next(zone, FIRST);
    while (change.isPresent() && change.get().getInstant().isBefore(LAST)) {
      changes.add(change.get().getInstant().truncatedTo(ChronoUnit.MINUTES));
      change = next(zone, change.get().getInstant());
    }
    return changes;
  }

  private static Optional<ZoneOffsetTransition> next(ZoneId zone, Instant after) {
    return Optional.ofNullable(zone.getRules().nextTransition(after));
  }
}
