package dev.khata.domain.wallet;

/** The currency that these books are kept in, chosen once. */
public interface CurrencyPin {

  sealed interface Answer {
    record Agreed() implements Answer {}

    /** The books are kept in another currency, or one of other decimals. */
    record Mismatch(Unit pinned) implements Answer {}
  }

  /**
   * Opens the books in that currency, with all accounts of the house, or checks that they are kept
   * in it. Whoever starts must not go on after a mismatch.
   */
  Answer pin(Unit currency);
}
