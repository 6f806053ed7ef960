package dev.khata.domain.referral;

/** How far a reward is; all but {@link #PENDING} are final. Kept by name. */
public enum RewardState {
  /** The referred user has not paid for a recharge yet. */
  PENDING,
  /** It is in the referrer's wallet. */
  EARNED,
  /** One of the two has left before it was earned. */
  LAPSED
}
