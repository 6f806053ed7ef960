package dev.khata.domain.autopay;

/** The number of a mandate; given by the database, never reused, above zero. */
public record MandateId(long value) {
  public MandateId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of a mandate is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
