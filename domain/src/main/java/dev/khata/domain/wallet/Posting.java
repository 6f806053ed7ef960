package dev.khata.domain.wallet;

import java.util.Optional;

/**
 * One leg of an entry.
 *
 * @param amount above zero
 * @param reverses the number of the leg that it takes back, in the entry that its entry reverses
 */
public record Posting(Account account, Side side, Money amount, Optional<Integer> reverses) {
  public Posting {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a posting of nothing on " + account);
    }
    if (!account.takes(amount.unit())) {
      throw new IllegalArgumentException(account + " does not take " + amount.unit());
    }
  }

  public static Posting debit(Account account, Money amount) {
    return new Posting(account, Side.DEBIT, amount, Optional.empty());
  }

  public static Posting credit(Account account, Money amount) {
    return new Posting(account, Side.CREDIT, amount, Optional.empty());
  }

  /** By how many minor units the balance of the account changes. */
  public long change() {
    return side == account.grows() ? amount.minorUnits() : -amount.minorUnits();
  }
}
