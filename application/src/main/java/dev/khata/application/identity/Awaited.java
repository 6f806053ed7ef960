package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Accounts to which an admin has given the phone or address of somebody who has not come yet:
 * nothing is proven, and there is no password. Whoever reads what is sent there is the one whom the
 * admin means.
 *
 * <p>Only in ChargeGhar do admins give others a phone or address, and nobody signs up there without
 * proof; so what is claimed there is never what a stranger has typed, to have somebody step into an
 * account that they prepared.
 */
public final class Awaited {
  private static final Contract MADE_IN = Contract.CHARGEGHAR;

  private final Users users;
  private final Evict evict;
  private final Sessions sessions;
  private final AuditLog audit;

  @Inject
  Awaited(Users users, Evict evict, Sessions sessions, AuditLog audit) {
    this.users = users;
    this.evict = evict;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** The one that was made for the owner of the identifier. */
  Optional<User> find(Identifier identifier) {
    return users
        .login(identifier, MADE_IN)
        .filter(login -> login.password().isEmpty())
        .map(Users.Login::user)
        .filter(user -> user.isPending() && isMade(user, identifier));
  }

  /**
   * As above, for who has just proven the identifier: it stays as it is until the surrounding
   * transaction ends. Who was logged in by a phone or address that it had before is so no longer.
   */
  Optional<User> hand(Identifier identifier, Instant now) {
    Optional<User> locked =
        find(identifier)
            .flatMap(found -> users.lock(found.id()))
            .filter(user -> find(identifier).filter(user::equals).isPresent());
    locked.ifPresent(user -> sessions.endAll(user.id(), Session.End.IDENTIFIER_LOST, now));
    return locked;
  }

  private static boolean isMade(User user, Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone p ->
          user.phone().filter(claim -> claim.contract() == MADE_IN).isPresent();
      case Identifier.Email e ->
          user.email().filter(claim -> claim.contract() == MADE_IN).isPresent();
    };
  }

  /** Whoever has just proven the identifier takes it over as it is. Called in a transaction. */
  void takeOver(Identifier identifier, Actor.Visitor by, Instant now) {
    hand(identifier, now)
        .map(user -> user.proven(identifier, now))
        .filter(proven -> users.update(proven, now))
        .ifPresent(
            proven -> {
              evict.handle(identifier, Optional.of(proven.id()), by, now);
              audit.append(
                  by.as(proven.id()).did(IdentityAction.ACCOUNT_TAKEN_OVER, proven.id(), now));
            });
  }
}
