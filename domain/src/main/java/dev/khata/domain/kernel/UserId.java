package dev.khata.domain.kernel;

/** The number of a user inside Khata; given by the database, never reused, above zero. */
public record UserId(long value) {
  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("a user id is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
