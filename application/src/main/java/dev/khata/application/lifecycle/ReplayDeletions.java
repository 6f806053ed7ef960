package dev.khata.application.lifecycle;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.DeletionList;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Deletes the accounts of those who have left once, after a database was put back that still had
 * them. What is in their wallet they had given up. Runs as often as one likes.
 */
public final class ReplayDeletions {
  private static final int PAGE = 500;

  private final DeletionList list;
  private final Users users;
  private final EndAccount endAccount;
  private final Transactions transactions;

  @Inject
  public ReplayDeletions(
      DeletionList list, Users users, EndAccount endAccount, Transactions transactions) {
    this.list = list;
    this.users = users;
    this.endAccount = endAccount;
    this.transactions = transactions;
  }

  /** How many have left again. */
  public int handle() {
    int left = 0;
    List<UserId> page = list.list(Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      left += (int) page.stream().filter(this::leave).count();
      page = list.list(Optional.of(page.getLast()), PAGE);
    }
    return left;
  }

  private boolean leave(UserId user) {
    Actor by = new Actor.Batch(Origin.batch("restore"));
    return transactions.<Boolean>inTransaction(
        () ->
            users
                .lockToRemove(user)
                .map(found -> endAccount.of(found, true, by, Optional.empty()).isEmpty())
                .orElse(false));
  }
}
