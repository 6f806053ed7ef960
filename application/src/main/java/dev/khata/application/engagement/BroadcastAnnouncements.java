package dev.khata.application.engagement;

import dev.khata.application.messaging.PushMany;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.kernel.upkeep.Stopping;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Pushes announcements to the devices of whom they address, each device once, whoever runs this and
 * on however many instances. It goes on from where it was left: each leg is a transaction of its
 * own. Only what was announced within a day is news, so that a vendor who is set later doesn't get
 * all that was said before; and while many messages are unsent, it waits.
 */
public final class BroadcastAnnouncements implements Recurring {
  private static final int DEVICES_OF_A_LEG = 1_000;
  private static final Duration NEWS = Duration.ofHours(24);

  /** No vendor takes more of a text, and each message carries it. */
  private static final int LONGEST_BODY = 4_096;

  private final Broadcasts broadcasts;
  private final PushMany pushMany;
  private final Bulk bulk;
  private final Transactions transactions;
  private final Stopping stopping;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  BroadcastAnnouncements(
      Broadcasts broadcasts,
      PushMany pushMany,
      Bulk bulk,
      Transactions transactions,
      Stopping stopping,
      Ids ids,
      InstantSource clock) {
    this.broadcasts = broadcasts;
    this.pushMany = pushMany;
    this.bulk = bulk;
    this.transactions = transactions;
    this.stopping = stopping;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "broadcast-announcements";
  }

  @Override
  public void run() {
    Origin origin = Origin.batch(ids.next().toString());
    boolean more = true;
    while (more && !stopping.isAsked()) {
      more = bulk.run(() -> pushMany.hasRoom() && transactions.inTransaction(() -> leg(origin)));
    }
    Instant now = clock.instant();
    broadcasts.close(now.minus(NEWS), now);
  }

  /** Whether there was any. */
  private boolean leg(Origin origin) {
    Instant now = clock.instant();
    var claimed = broadcasts.claim(DEVICES_OF_A_LEG, now.minus(NEWS), now);
    claimed.ifPresent(leg -> broadcasts.record(leg, pushes(leg, origin, now)));
    return claimed.isPresent();
  }

  private List<Message> pushes(Broadcasts.Leg leg, Origin origin, Instant now) {
    Announcement announcement = leg.announcement();
    Announcement.Draft draft = announcement.draft();
    Instant stale = now.plus(NEWS);
    Map<UserId, List<UUID>> devices =
        leg.listeners().stream()
            .collect(
                Collectors.groupingBy(
                    Broadcasts.Listener::user,
                    Collectors.mapping(Broadcasts.Listener::device, Collectors.toList())));
    return pushMany.handle(
        new PushMany.Command(
            Template.ANNOUNCEMENT,
            draft.type().kind(),
            devices,
            Language.ENGLISH.tag(),
            Map.of("title", draft.title().text(), "body", start(draft.body().text())),
            announcement.expiresAt().isBefore(stale) ? announcement.expiresAt() : stale,
            origin));
  }

  private static String start(String body) {
    int characters = body.codePointCount(0, body.length());
    return characters <= LONGEST_BODY
        ? body
        : body.substring(0, body.offsetByCodePoints(0, LONGEST_BODY));
  }
}
