package dev.khata.domain.wallet;

/** A bucket of the ledger. */
public sealed interface Account permits CustomerAccount, SystemAccount {

  /** The side on which its balance grows. */
  Side grows();

  /** Whether it counts points; it counts money otherwise. */
  boolean inPoints();

  default boolean takes(Unit unit) {
    return unit.isPoints() == inPoints();
  }
}
