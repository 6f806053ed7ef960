package dev.khata.domain.identity;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a user wants to be served, apart from their language, which stands with the user.
 *
 * @param zone in which their days begin and schedules run; one of the IANA database
 * @param notices those they want
 */
public record Preference(ZoneId zone, Set<Notice> notices) {
  /** Of somebody who never changed any: advertising is for those who ask for it. */
  public static final Preference USUAL =
      new Preference(
          ZoneId.of("Asia/Kolkata"),
          EnumSet.complementOf(EnumSet.of(Notice.MARKETING, Notice.PROMOTIONAL_OFFERS)));

  public Preference {
    notices = Set.copyOf(notices);
    if (zone(zone.getId()).isEmpty()) {
      throw new IllegalArgumentException("not a time zone of IANA: " + zone);
    }
  }

  /** A zone by its name in the IANA database; empty for any other, offsets too. */
  public static Optional<ZoneId> zone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  public boolean wants(Notice notice) {
    return notices.contains(notice);
  }

  public Preference in(ZoneId other) {
    return new Preference(other, notices);
  }

  /** With these wanted, or not, and all others as before. */
  public Preference with(Map<Notice, Boolean> changes) {
    Set<Notice> wanted = EnumSet.noneOf(Notice.class);
    for (Notice notice : Notice.values()) {
      if (changes.getOrDefault(notice, wants(notice))) {
        wanted.add(notice);
      }
    }
    return new Preference(zone, wanted);
  }
}
