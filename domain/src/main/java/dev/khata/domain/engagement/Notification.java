package dev.khata.domain.engagement;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.messaging.InboxMessage;
import java.time.Instant;
import java.util.Optional;

/** One of the things that a user is told in the app. */
public sealed interface Notification {

  HexId id();

  Instant createdAt();

  /** From then on it is not shown. */
  Instant expiresAt();

  /** When it was first listed for the user; empty until then. */
  Optional<Instant> seenAt();

  /** What is said to this user alone. */
  record Own(InboxMessage message) implements Notification {
    @Override
    public HexId id() {
      return HexId.of(message.id());
    }

    @Override
    public Instant createdAt() {
      return message.createdAt();
    }

    @Override
    public Instant expiresAt() {
      return message.expiresAt();
    }

    @Override
    public Optional<Instant> seenAt() {
      return message.readAt();
    }
  }

  /** What is said to many. */
  record Public(Announcement announcement, Optional<Instant> seenAt) implements Notification {
    @Override
    public HexId id() {
      return announcement.id();
    }

    @Override
    public Instant createdAt() {
      return announcement.created().at();
    }

    @Override
    public Instant expiresAt() {
      return announcement.expiresAt();
    }
  }
}
