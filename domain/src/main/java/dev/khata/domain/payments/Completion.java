package dev.khata.domain.payments;

/** What comes of what an app brought back from a checkout. */
public sealed interface Completion {

  /** It is genuine, or nothing of it had to be believed; this is how the order stands. */
  record Verified(Standing standing) implements Completion {}

  /** The gateway has not signed it, or not for this order. */
  record NotVerified() implements Completion {}
}
