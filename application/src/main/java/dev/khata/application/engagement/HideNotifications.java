package dev.khata.application.engagement;

import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Consent;
import dev.khata.domain.messaging.Inbox;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Takes notifications away from one user: what was theirs is removed, an announcement hidden from
 * them alone. Ids that nothing of what they see has are passed over.
 */
public final class HideNotifications {
  private final Announcements announcements;
  private final Inbox inbox;
  private final Consent consent;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public HideNotifications(
      Announcements announcements,
      Inbox inbox,
      Consent consent,
      Transactions transactions,
      InstantSource clock) {
    this.announcements = announcements;
    this.inbox = inbox;
    this.consent = consent;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(User user, Set<HexId> ids) {
    Instant now = clock.instant();
    transactions.inTransaction(() -> hide(user, ids, now));
  }

  private void hide(User user, Set<HexId> ids, Instant now) {
    Reader reader = Reader.of(user, consent.unwanted(user.id(), Channel.INBOX));
    inbox.remove(user.id(), ids);
    announcements.hide(reader, ids, now);
  }
}
