package dev.khata.push;

import dev.khata.domain.messaging.Delivery;
import java.time.Duration;
import java.util.Optional;

/**
 * One message handed to the vendor once.
 *
 * @param vendorFailed whether the answer speaks against the vendor, or our account there
 * @param pause for how long the vendor asks to be left alone
 */
record Attempt(Delivery delivery, boolean vendorFailed, Optional<Duration> pause) {

  static Attempt accepted(String reference) {
    return new Attempt(new Delivery.Accepted(reference), false, Optional.empty());
  }

  /** Something is wrong with the message. */
  static Attempt refused(String reason) {
    return new Attempt(new Delivery.Refused(reason), false, Optional.empty());
  }

  /** The device's token will never work again. */
  static Attempt gone(String reason) {
    return new Attempt(new Delivery.AddressGone(reason), false, Optional.empty());
  }

  /** Not to this device from our project. */
  static Attempt passed(String reason) {
    return new Attempt(new Delivery.NotServed(reason), false, Optional.empty());
  }

  /** Not sent, for a cause that lies with some devices alone. */
  static Attempt putOff(String reason) {
    return new Attempt(new Delivery.NotSent(reason), false, Optional.empty());
  }

  /** Not sent, for a cause that lies with the vendor or with our account there. */
  static Attempt failed(String reason) {
    return new Attempt(new Delivery.NotSent(reason), true, Optional.empty());
  }

  static Attempt busy(String reason, Duration pause) {
    return new Attempt(new Delivery.NotSent(reason), true, Optional.of(pause));
  }

  static Attempt unknown(String reason) {
    return new Attempt(new Delivery.Unknown(reason), true, Optional.empty());
  }
}
