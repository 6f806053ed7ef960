package dev.khata.application.messaging;

import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.DeliveryObserver;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Vendor;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Hands a claimed message to the vendors of its channel, in the order of the configuration, and
 * records what came of it. No database connection is held meanwhile.
 */
public final class Delivering {
  /** How long a sender has to record an outcome before another may take the message over. */
  static final Duration CLAIM = Duration.ofSeconds(60);

  private static final System.Logger LOG = System.getLogger(Delivering.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int MAX_DOUBLINGS = 7;

  private final Messages messages;
  private final Vendors vendors;
  private final Finishing finishing;
  private final DeliveryObserver observer;
  private final InstantSource clock;

  @Inject
  Delivering(
      Messages messages,
      Vendors vendors,
      Finishing finishing,
      DeliveryObserver observer,
      InstantSource clock) {
    this.messages = messages;
    this.vendors = vendors;
    this.finishing = finishing;
    this.observer = observer;
    this.clock = clock;
  }

  /** True when a vendor took it. */
  boolean deliver(Message message, Content content) {
    Optional<Outgoing> finished;
    try {
      finished = finishing.of(message, content);
    } catch (KeyNotGiven e) {
      leave(message, e);
      return false;
    } catch (RuntimeException e) {
      warn("it could not be put into words", message, e);
      messages.failed(message.id(), "it could not be put into words", next(message));
      return false;
    }
    if (finished.isEmpty()) {
      messages.refused(message.id(), "the recipient has left the address", clock.instant());
      return false;
    }
    return deliver(message, finished.get());
  }

  private boolean deliver(Message message, Outgoing outgoing) {
    String reason = "no vendor for " + message.channel();
    boolean served = vendors.of(message.channel()).isEmpty();
    for (Vendor vendor : vendors.of(message.channel())) {
      if (!clock.instant().isBefore(message.expiresAt())) {
        reason = "expired";
        served = true;
        break;
      }
      switch (answer(vendor, message, outgoing)) {
        case Delivery.Accepted accepted -> {
          messages.accepted(message.id(), vendor.name(), accepted.reference(), clock.instant());
          return true;
        }
        case Delivery.Refused refused -> {
          messages.refused(message.id(), refused.reason(), clock.instant());
          return false;
        }
        case Delivery.AddressGone gone -> {
          messages.refused(message.id(), gone.reason(), clock.instant());
          finishing.forget(outgoing);
          return false;
        }
        case Delivery.Unknown unknown -> {
          messages.doubtful(message.id(), unknown.reason(), next(message));
          return false;
        }
        case Delivery.NotServed notServed -> reason = notServed.reason();
        case Delivery.NotSent notSent -> {
          reason = notSent.reason();
          served = true;
        }
      }
    }
    leaveUnsent(message, reason, served);
    return false;
  }

  /**
   * @param served whether a later try may do better
   */
  private void leaveUnsent(Message message, String reason, boolean served) {
    if (served) {
      messages.failed(message.id(), reason, next(message));
    } else {
      messages.refused(message.id(), reason, clock.instant());
    }
  }

  private Delivery answer(Vendor vendor, Message message, Outgoing outgoing) {
    Delivery answer = sent(vendor, message, outgoing);
    observer.answered(message.channel(), vendor.name(), answer);
    return answer;
  }

  /** A vendor that breaks leaves it open whether the message went out. */
  private static Delivery sent(Vendor vendor, Message message, Outgoing outgoing) {
    try {
      return vendor.send(outgoing);
    } catch (RuntimeException e) {
      warn("vendor " + vendor.name() + " broke", message, e);
      return new Delivery.Unknown(e.getClass().getSimpleName());
    }
  }

  /** The words of an exception may hold those of the message, so its type must do. */
  private static void warn(String what, Message message, RuntimeException e) {
    LOG.log(
        Level.WARNING,
        "message {0} of request {1}: {2}: {3}",
        message.id(),
        message.requestId(),
        what,
        e.getClass().getName());
  }

  /** A message that can't be opened any more will never be sent. */
  void giveUp(Message message) {
    messages.refused(message.id(), "it is not as it was sealed", clock.instant());
  }

  /** A node of the newer release that wrote it will send it. */
  void leave(Message message) {
    messages.failed(message.id(), "a newer release wrote it", next(message));
  }

  /** Whoever is given the key will send it. */
  void leave(Message message, KeyNotGiven why) {
    String reason = String.valueOf(why.getMessage());
    LOG.log(Level.WARNING, "message {0} waits: {1}", message.id(), reason);
    messages.failed(message.id(), reason, next(message));
  }

  private Instant next(Message message) {
    int doublings = Math.min(message.failures(), MAX_DOUBLINGS);
    return clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
  }
}
