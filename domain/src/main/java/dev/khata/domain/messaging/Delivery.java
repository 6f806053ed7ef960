package dev.khata.domain.messaging;

/** What a vendor answered when it was handed a message. */
public sealed interface Delivery {

  /** It is on its way; {@code reference} is the vendor's own id for it. */
  record Accepted(String reference) implements Delivery {}

  /** This message will never be taken, by any vendor: a wrong number, a recipient who opted out. */
  record Refused(String reason) implements Delivery {}

  /** Refused for good, as any other to that address: the app was removed from the device. */
  record AddressGone(String reason) implements Delivery {}

  /**
   * This vendor will never take it, while another may: a country that it doesn't serve, a template
   * that it lacks.
   */
  record NotServed(String reason) implements Delivery {}

  /** It was certainly not sent, and another try or another vendor may do better. */
  record NotSent(String reason) implements Delivery {}

  /** No answer came, so it may or may not have been sent. */
  record Unknown(String reason) implements Delivery {}
}
