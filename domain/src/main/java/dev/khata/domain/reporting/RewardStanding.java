package dev.khata.domain.reporting;

/** What reports tell of a reward: one that will never be earned is not told apart. */
public enum RewardStanding {
  PENDING,
  EARNED
}
