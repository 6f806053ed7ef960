package dev.khata.application.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.util.Set;

/** What a user has and owes now. */
public final class ReadBalance {
  private final Balances balances;

  @Inject
  ReadBalance(Balances balances) {
    this.balances = balances;
  }

  /**
   * @param owed what comes off the next money that the user gets
   */
  public record Result(Balance wallet, Money owed, Balance points) {}

  public Result handle(UserId user) {
    CustomerAccount wallet = CustomerAccount.wallet(user);
    CustomerAccount owed = wallet.receivable();
    CustomerAccount points = CustomerAccount.points(user);
    Balances.Snapshot found = balances.of(Set.of(wallet, owed, points));
    return new Result(found.of(wallet), found.of(owed).total(), found.of(points));
  }
}
