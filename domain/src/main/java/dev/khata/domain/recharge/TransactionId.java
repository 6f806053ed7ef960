package dev.khata.domain.recharge;

/** The number of a transaction; given by the database, never reused, above zero. */
public record TransactionId(long value) {
  public TransactionId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of a transaction is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
