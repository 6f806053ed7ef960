package dev.khata.domain.payments;

/** The number of a payment; given by the database, never reused, above zero. */
public record PaymentId(long value) {
  public PaymentId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of a payment is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
