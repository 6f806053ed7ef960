package dev.khata.domain.catalog;

/** The number of an offer; given by the database, never reused, above zero. */
public record OfferId(long value) {
  public OfferId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of an offer is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
