package dev.khata.domain.wallet;

/** The accounts that a user can have, each at most once. None ever goes below zero. */
public enum AccountKind {
  /** Money that the user can spend. */
  WALLET(Side.CREDIT, false),
  /** Money that the user owes, since it was taken back after it had been spent. */
  RECEIVABLE(Side.DEBIT, false),
  /** Points that the user can spend. */
  POINTS(Side.CREDIT, true),
  /** Points that the user owes. */
  POINTS_RECEIVABLE(Side.DEBIT, true);

  private final Side grows;
  private final boolean inPoints;

  AccountKind(Side grows, boolean inPoints) {
    this.grows = grows;
    this.inPoints = inPoints;
  }

  public Side grows() {
    return grows;
  }

  public boolean inPoints() {
    return inPoints;
  }

  /** Whether the user can spend what is in it. */
  public boolean isSpendable() {
    return grows == Side.CREDIT;
  }

  /** Where it stands what the user owes in the same unit. */
  public AccountKind receivable() {
    return switch (this) {
      case WALLET, RECEIVABLE -> RECEIVABLE;
      case POINTS, POINTS_RECEIVABLE -> POINTS_RECEIVABLE;
    };
  }
}
