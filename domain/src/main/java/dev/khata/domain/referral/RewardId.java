package dev.khata.domain.referral;

/** The number of a reward; given by the database, never reused, above zero. */
public record RewardId(long value) {
  public RewardId {
    if (value <= 0) {
      throw new IllegalArgumentException("the id of a reward is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
