package dev.khata.domain.engagement;

import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Template.Kind;
import java.time.Instant;
import java.util.Set;

/**
 * Who reads notifications, as far as it decides about what they see.
 *
 * @param since when they registered
 * @param audiences those that they belong to now
 * @param unwanted kinds of messages that they do without
 */
public record Reader(UserId user, Instant since, Set<Audience> audiences, Set<Kind> unwanted) {
  public Reader {
    audiences = Set.copyOf(audiences);
    unwanted = Set.copyOf(unwanted);
  }

  public static Reader of(User user, Set<Kind> unwanted) {
    return new Reader(user.id(), user.createdAt(), Audience.of(user), unwanted);
  }

  /** Whether the announcement is for them and still runs. */
  public boolean isTold(Announcement announcement, Instant now) {
    return audiences.contains(announcement.draft().audience())
        && wants(announcement.draft().type().kind())
        && !announcement.created().at().isBefore(since)
        && announcement.expiresAt().isAfter(now);
  }

  public boolean wants(Kind kind) {
    return !unwanted.contains(kind);
  }
}
