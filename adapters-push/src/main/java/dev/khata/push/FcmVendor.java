package dev.khata.push;

import dev.khata.domain.messaging.BreakerObserver;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Vendor;
import dev.khata.push.call.Caller;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The vendor {@code fcm}: hands notifications to Firebase Cloud Messaging, device by device. */
public final class FcmVendor implements Vendor {
  private static final Logger LOG = LoggerFactory.getLogger(FcmVendor.class);
  private static final String NAME = "fcm";

  private final Fcm fcm;
  private final Breaker breaker;

  /**
   * @param observer told at once that the vendor is called, and of every change
   */
  public FcmVendor(FcmConfig config, Caller caller, InstantSource clock, BreakerObserver observer) {
    this.fcm = new Fcm(config, caller, clock);
    this.breaker = new Breaker(NAME, clock, open -> changed(observer, open));
    observer.breaker(Channel.PUSH, NAME, false);
  }

  private static void changed(BreakerObserver observer, boolean open) {
    LOG.warn("the push vendor {} is left alone: {}", NAME, open);
    observer.breaker(Channel.PUSH, NAME, open);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Channel channel() {
    return Channel.PUSH;
  }

  @Override
  public Delivery send(Outgoing message) {
    Attempt attempt = breaker.guard(() -> told(message, fcm.send(message)));
    return attempt.delivery();
  }

  private static Attempt told(Outgoing message, Attempt attempt) {
    switch (attempt.delivery()) {
      // An app that was removed from its device is nothing that an operator could mend.
      case Delivery.Accepted accepted -> {}
      case Delivery.AddressGone gone -> {}
      case Delivery.Refused refused -> tell(message, "refused", refused.reason());
      case Delivery.NotServed notServed -> tell(message, "refused", notServed.reason());
      case Delivery.NotSent notSent -> tell(message, "not sent", notSent.reason());
      case Delivery.Unknown unknown -> tell(message, "perhaps sent", unknown.reason());
    }
    return attempt;
  }

  private static void tell(Outgoing message, String outcome, String reason) {
    LOG.warn("notification {} was {}: {}", message.id(), outcome, reason);
  }
}
