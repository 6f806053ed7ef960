package dev.khata.domain.wallet;

/** The two sides of the books. */
public enum Side {
  DEBIT,
  CREDIT;

  public Side opposite() {
    return switch (this) {
      case DEBIT -> CREDIT;
      case CREDIT -> DEBIT;
    };
  }
}
