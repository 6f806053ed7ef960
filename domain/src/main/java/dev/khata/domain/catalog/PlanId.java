package dev.khata.domain.catalog;

/** The number of a plan; given by the database, never reused, above zero. */
public record PlanId(long value) {
  public PlanId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of a plan is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
