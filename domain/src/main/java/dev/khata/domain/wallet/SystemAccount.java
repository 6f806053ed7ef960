package dev.khata.domain.wallet;

import java.util.Optional;

/**
 * The accounts of the house. They have no balance of their own but the sum of their postings, so
 * that nothing queues on them, and may stand on either side of zero.
 */
public enum SystemAccount implements Account {
  /** What was sold. */
  REVENUE(1, Side.CREDIT, false),
  /** What the payment gateway has taken in for us and not yet paid out. */
  GATEWAY_CLEARING(2, Side.DEBIT, false),
  REFERRAL_EXPENSE(3, Side.DEBIT, false),
  CASHBACK_EXPENSE(4, Side.DEBIT, false),
  /** The other side of what admins gave and took. */
  ADJUSTMENTS(5, Side.DEBIT, false),
  /** Money that is here and whose owner is not yet known. */
  SUSPENSE(6, Side.CREDIT, false),
  /** What users gave up when they left. */
  FORFEITED_BALANCES(7, Side.CREDIT, false),
  /** Points given and not yet spent. */
  POINTS_ISSUED(8, Side.DEBIT, true),
  POINTS_ADJUSTMENTS(9, Side.DEBIT, true),
  /** What payment gateways keep for their services. */
  GATEWAY_FEES(10, Side.DEBIT, false),
  /** The tax on it, which whoever runs Khata may get back. */
  GATEWAY_TAX(11, Side.DEBIT, false),
  /** What payment gateways say that they have paid out to us, less what they have taken back. */
  BANK(12, Side.DEBIT, false);

  /** Numbers of system accounts are below this one, those of users from it on. */
  public static final long FIRST_CUSTOMER_NUMBER = 1_000;

  private final long number;
  private final Side grows;
  private final boolean inPoints;

  SystemAccount(long number, Side grows, boolean inPoints) {
    this.number = number;
    this.grows = grows;
    this.inPoints = inPoints;
  }

  /** Its number in the books, the same in every deployment and for ever. */
  public long number() {
    return number;
  }

  public static Optional<SystemAccount> numbered(long number) {
    for (SystemAccount account : values()) {
      if (account.number == number) {
        return Optional.of(account);
      }
    }
    return Optional.empty();
  }

  @Override
  public Side grows() {
    return grows;
  }

  @Override
  public boolean inPoints() {
    return inPoints;
  }
}
