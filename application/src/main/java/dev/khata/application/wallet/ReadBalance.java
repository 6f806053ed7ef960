package dev.khata.application.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** What is in the wallets of several users at one moment. */
  public record Wallets(Balances.Snapshot balances) {

    /** All that is in it, what is held included. */
    public Money of(UserId user) {
      return balances.of(CustomerAccount.wallet(user)).total();
    }
  }

  public Wallets wallets(Collection<UserId> users) {
    Set<CustomerAccount> wallets =
        users.stream().map(CustomerAccount::wallet).collect(Collectors.toSet());
    return new Wallets(wallets.isEmpty() ? new Balances.Snapshot(Map.of()) : balances.of(wallets));
  }

  public Result handle(UserId user) {
    CustomerAccount wallet = CustomerAccount.wallet(user);
    CustomerAccount owed = wallet.receivable();
    CustomerAccount points = CustomerAccount.points(user);
    Balances.Snapshot found = balances.of(Set.of(wallet, owed, points));
    return new Result(found.of(wallet), found.of(owed).total(), found.of(points));
  }
}
