package dev.khata.domain.kernel.leaving;

import java.util.Optional;

/**
 * Something of users that a context keeps and that ends with the account. Both methods run in the
 * transaction that deletes the account, which has locked the user first, so that nothing new can
 * begin for them.
 */
public interface LeavesWith {

  /** Why the account can't be deleted now; empty when nothing here stands against it. */
  default Optional<DeletionRefusal> forbids(Departure departure) {
    return Optional.empty();
  }

  /** Ends it. Runs once, while the account is still there, when nothing anywhere forbids it. */
  void leave(Departure departure);
}
