package dev.khata.domain.wallet;

/**
 * What is in an account of a user.
 *
 * @param total all of it
 * @param held the part that is set aside; never above the total
 */
public record Balance(Money total, Money held) {
  public Balance {
    if (held.isAbove(total)) {
      throw new IllegalArgumentException("more is held than there is: " + held + " of " + total);
    }
  }

  public static Balance none(Unit unit) {
    return new Balance(Money.zero(unit), Money.zero(unit));
  }

  /** What can be spent. */
  public Money available() {
    return total.minus(held);
  }
}
