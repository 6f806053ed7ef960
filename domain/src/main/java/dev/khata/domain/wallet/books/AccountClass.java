package dev.khata.domain.wallet.books;

import dev.khata.domain.wallet.Side;

/** What an account is to whoever reads the books. */
public enum AccountClass {
  /** What is owned, or owed to the house. */
  ASSET(Side.DEBIT),
  /** What the house owes. */
  LIABILITY(Side.CREDIT),
  /** What is left to the owners of the house. */
  EQUITY(Side.CREDIT),
  /** What was earned. */
  INCOME(Side.CREDIT),
  /** What it took. */
  EXPENSE(Side.DEBIT);

  private final Side normal;

  AccountClass(Side normal) {
    this.normal = normal;
  }

  /** The side on which its accounts usually stand. */
  public Side normal() {
    return normal;
  }
}
