package dev.khata.application.engagement;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.EngagementAction;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells many users something at once, which takes no longer the more they are. */
public final class Announce {
  /** How long an announcement is shown whose author names no end. */
  public static final Duration SHOWN = Duration.ofDays(365);

  private final Announcements announcements;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  public Announce(
      Announcements announcements,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.announcements = announcements;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  public record Command(
      Announcement.Draft draft, Optional<Instant> expiresAt, Actor.Person author) {}

  public sealed interface Result {
    record Announced(Announcement announcement) implements Result {}

    /** It would be over already. */
    record Over() implements Result {}
  }

  public Result handle(Command command) {
    Instant now = clock.instant();
    Instant end = command.expiresAt().orElse(now.plus(SHOWN));
    if (!end.isAfter(now)) {
      return new Result.Over();
    }
    Announcement announcement =
        new Announcement(
            HexId.of(ids.next()), command.draft(), new Stamp(command.author().user(), now), end);
    transactions.inTransaction(() -> add(announcement, command.author()));
    return new Result.Announced(announcement);
  }

  private void add(Announcement announcement, Actor.Person author) {
    announcements.add(announcement);
    audit.append(
        author
            .did(EngagementAction.ANNOUNCED, announcement.created().at())
            .with(AuditDetail.of("announcement", announcement.id().digits())));
  }
}
