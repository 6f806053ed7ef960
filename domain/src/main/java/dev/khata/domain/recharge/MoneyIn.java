package dev.khata.domain.recharge;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import java.time.Instant;

/** What came into wallets through gateways. */
@FunctionalInterface
public interface MoneyIn {

  /** All captures since then that were credited to the user's wallet. */
  Money since(UserId user, Instant from);
}
