package dev.khata.domain.messaging;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The notifications that users see in the app. A user's inbox goes with their account. Nobody
 * reads, marks or removes a message of another user, whatever ids they name.
 */
public interface Inbox {

  /** Adds a message in the transaction that causes it. */
  void add(InboxMessage message);

  /** What has not expired, the newest first. */
  Page<InboxMessage> page(UserId user, Window window, Instant now);

  /** How many that have not expired are unread. */
  long unread(UserId user, Instant now);

  /** Marks those of the messages that are unread; returns how many. */
  int markRead(UserId user, Set<UUID> messages, Instant at);

  /** Removes those that are there, by the beginnings of their ids; returns how many. */
  int remove(UserId user, Set<HexId> messages);

  /** Removes what expired before {@code now}; returns how many. */
  int purge(Instant now);
}
