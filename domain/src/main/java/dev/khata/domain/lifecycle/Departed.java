package dev.khata.domain.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Somebody who has left, as is known outside the database: an id that no other installation gives,
 * and the day.
 *
 * @param day of UTC
 */
public record Departed(LocalDate day, UUID publicId) {

  /** As finely as instants are kept. */
  private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

  public static Departed of(ArchivedUser user) {
    return new Departed(LocalDate.ofInstant(user.deletedAt(), ZoneOffset.UTC), user.publicId());
  }

  /** The end of the day, since they were told how long they are kept; never after now. */
  public Instant leftAt(Instant now) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(TICK);
    return end.isBefore(now) ? end : now;
  }
}
