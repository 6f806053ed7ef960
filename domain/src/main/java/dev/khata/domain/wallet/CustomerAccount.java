package dev.khata.domain.wallet;

import dev.khata.domain.kernel.UserId;

/** An account of a user. It comes into being with its first entry, hold or refusal. */
public record CustomerAccount(UserId owner, AccountKind kind) implements Account {

  public static CustomerAccount wallet(UserId owner) {
    return new CustomerAccount(owner, AccountKind.WALLET);
  }

  public static CustomerAccount points(UserId owner) {
    return new CustomerAccount(owner, AccountKind.POINTS);
  }

  /** Where it stands what the owner owes in the same unit. */
  public CustomerAccount receivable() {
    return new CustomerAccount(owner, kind.receivable());
  }

  @Override
  public Side grows() {
    return kind.grows();
  }

  @Override
  public boolean inPoints() {
    return kind.inPoints();
  }

  @Override
  public String toString() {
    return kind + " of user " + owner;
  }
}
