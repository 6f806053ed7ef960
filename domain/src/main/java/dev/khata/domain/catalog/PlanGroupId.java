package dev.khata.domain.catalog;

/** The number of a plan group; given by the database, never reused, above zero. */
public record PlanGroupId(long value) implements CategoryId {
  public PlanGroupId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of a plan group is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
