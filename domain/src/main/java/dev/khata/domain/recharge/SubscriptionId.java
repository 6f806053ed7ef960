package dev.khata.domain.recharge;

/** The number of a subscription; given by the database, never reused, above zero. */
public record SubscriptionId(long value) {
  public SubscriptionId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of a subscription is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
