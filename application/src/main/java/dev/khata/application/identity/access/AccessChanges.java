package dev.khata.application.identity.access;

import dev.khata.application.identity.LastSuperAdmin;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Authority;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Changes of roles, and of who holds which: one after the other, each in a transaction of its own.
 * What somebody may give and take is read under the lock, as are the roles, so that it can't change
 * before the commit; what they saw when they asked counts for nothing.
 */
public final class AccessChanges {
  private final LastSuperAdmin lastSuperAdmin;
  private final Users users;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  AccessChanges(
      LastSuperAdmin lastSuperAdmin, Users users, Transactions transactions, InstantSource clock) {
    this.lastSuperAdmin = lastSuperAdmin;
    this.users = users;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param needed which of the permissions the change takes
   * @param refused makes a refusal the outcome
   */
  <R> R run(
      Actor by,
      Permission needed,
      Function<AccessRefusal, R> refused,
      BiFunction<Authority, Instant, R> change) {
    return transactions.inTransaction(
        () -> {
          lastSuperAdmin.lock();
          Authority authority = authority(by);
          return authority.may(needed)
              ? change.apply(authority, clock.instant())
              : refused.apply(AccessRefusal.NOT_ALLOWED);
        });
  }

  private Authority authority(Actor by) {
    return switch (by) {
      case Actor.Person admin ->
          Authority.of(users.find(admin.user()).orElseThrow(() -> new UserGone(admin.user())));
      case Actor.Batch operator -> Authority.OPERATOR;
      case Actor.Visitor visitor ->
          throw new IllegalArgumentException("nobody knows who changes rights");
    };
  }
}
