package dev.khata.sms;

import dev.khata.domain.messaging.Delivery;

/**
 * One message handed to a vendor once.
 *
 * @param vendorFailed whether the answer speaks against the vendor. One that is about the recipient
 *     alone does not, or else strangers could have a vendor switched off by asking for codes to
 *     numbers that it doesn't serve.
 */
public record Attempt(Delivery delivery, boolean vendorFailed) {

  public static Attempt accepted(String reference) {
    return new Attempt(new Delivery.Accepted(reference), false);
  }

  public static Attempt refused(String reason) {
    return new Attempt(new Delivery.Refused(reason), false);
  }

  /** Not for this vendor, for a cause that lies with this recipient or message; another may do. */
  public static Attempt passed(String reason) {
    return new Attempt(new Delivery.NotServed(reason), false);
  }

  /** Not sent, for a cause that lies with the vendor or with our account there. */
  public static Attempt failed(String reason) {
    return new Attempt(new Delivery.NotSent(reason), true);
  }

  public static Attempt unknown(String reason) {
    return new Attempt(new Delivery.Unknown(reason), true);
  }
}
