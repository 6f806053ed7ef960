package dev.khata.domain.catalog;

/** The number of an offer type; given by the database, never reused, above zero. */
public record OfferTypeId(long value) implements CategoryId {
  public OfferTypeId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of an offer type is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
