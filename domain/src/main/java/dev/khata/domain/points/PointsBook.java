package dev.khata.domain.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import java.util.Map;
import java.util.Set;

/** Reads points from the ledger. */
public interface PointsBook {

  /** At one moment; all of those users are in it. */
  Map<UserId, Points> of(Set<UserId> users);

  /** What the sale brought to its payer when it was recorded. */
  Money earned(TransactionId sale);
}
