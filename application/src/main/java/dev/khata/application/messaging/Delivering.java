package dev.khata.application.messaging;

import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Vendor;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Hands a claimed message to the vendors of its channel, in the order of the configuration, and
 * records what came of it. No database connection is held meanwhile.
 */
public final class Delivering {
  /** How long a sender has to record an outcome before another may take the message over. */
  static final Duration CLAIM = Duration.ofSeconds(60);

  private static final System.Logger LOG = System.getLogger(Delivering.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 7;

  private final Messages messages;
  private final Vendors vendors;
  private final InstantSource clock;

  @Inject
  Delivering(Messages messages, Vendors vendors, InstantSource clock) {
    this.messages = messages;
    this.vendors = vendors;
    this.clock = clock;
  }

  /** True when a vendor took it. */
  boolean deliver(Message message, Letter letter) {
    String reason = "no vendor for " + message.channel();
    for (Vendor vendor : vendors.of(message.channel())) {
      if (!clock.instant().isBefore(message.expiresAt())) {
        reason = "expired";
        break;
      }
      switch (sent(vendor, message, letter)) {
        case Delivery.Accepted accepted -> {
          messages.accepted(message.id(), vendor.name(), accepted.reference(), clock.instant());
          return true;
        }
        case Delivery.Refused refused -> {
          messages.refused(message.id(), refused.reason(), clock.instant());
          return false;
        }
        case Delivery.Unknown unknown -> {
          messages.doubtful(message.id(), unknown.reason(), next(message));
          return false;
        }
        case Delivery.NotSent notSent -> reason = notSent.reason();
      }
    }
    messages.failed(message.id(), reason, next(message));
    return false;
  }

  /** A vendor that breaks leaves it open whether the letter went out. */
  private static Delivery sent(Vendor vendor, Message message, Letter letter) {
    try {
      return vendor.send(letter, message.id().toString());
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "vendor {0} broke on message {1} of request {2}: {3}",
          vendor.name(),
          message.id(),
          message.requestId(),
          e.getClass().getName());
      return new Delivery.Unknown(e.getClass().getSimpleName());
    }
  }

  /** A message that can't be opened any more will never be sent. */
  void giveUp(Message message) {
    messages.refused(message.id(), "the key of the message is gone", clock.instant());
  }

  private Instant next(Message message) {
    int doublings = Math.min(message.failures(), MOST_DOUBLINGS);
    return clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
  }
}
