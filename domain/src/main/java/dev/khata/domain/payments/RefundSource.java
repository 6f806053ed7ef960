package dev.khata.domain.payments;

/** Whose money is given back. */
public enum RefundSource {
  /** Of the payer's wallet, which the payment had filled. */
  WALLET,
  /** Of what was earned by the sale that was paid for. */
  REVENUE,
  /** Of nobody yet: it lies in suspense. */
  SUSPENSE,
  /** It is in another currency, and so in none of these books. */
  OUTSIDE
}
