package dev.khata.domain.engagement;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far announcements have come on their way to the devices of whom they address. Every device is
 * seen to once for each announcement, in the order of their ids.
 */
public interface Broadcasts {

  /**
   * The next devices of the announcement that waits for longest, of those made since {@code since}
   * and not over. It stays locked until the surrounding transaction ends; one that somebody else
   * has locked is passed over. Empty when there is none.
   *
   * @param most devices to look at
   */
  Optional<Leg> claim(int most, Instant since, Instant now);

  /** Records the pushes of a claimed leg, and that its devices have been seen to. */
  void record(Leg leg, List<Message> pushes);

  /** Gives up those that are over or were made before {@code since}; returns how many. */
  int close(Instant since, Instant now);

  /**
   * Some of the devices that an announcement may be for.
   *
   * @param listeners those whose users are told it, by all but their preferences
   * @param next where to go on; empty behind the last device
   */
  record Leg(Announcement announcement, List<Listener> listeners, Optional<UUID> next) {
    public Leg {
      listeners = List.copyOf(listeners);
    }
  }

  /** A device that is pushed to, and whose it is. */
  record Listener(UserId user, UUID device) {}
}
