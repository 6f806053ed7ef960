package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Follows the link by which somebody proves that an address is theirs. */
public final class VerifyEmail {
  private final Links links;
  private final Users users;
  private final Evict evict;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  VerifyEmail(
      Links links,
      Users users,
      Evict evict,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.links = links;
    this.users = users;
    this.evict = evict;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(String token, Actor.Visitor by) {}

  public enum Result {
    VERIFIED,
    /** The link is unknown, used or expired, or the address is no longer this user's. */
    INVALID
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> verify(command));
  }

  private Result verify(Command command) {
    Instant now = clock.instant();
    TokenHash hash = TokenHash.of(command.token());
    Optional<Link> link = links.find(hash, Link.Kind.VERIFY_EMAIL, now);
    Optional<User> user = link.flatMap(Link::user).flatMap(users::lock);
    if (link.isEmpty() || user.isEmpty()) {
      return Result.INVALID;
    }
    Identifier address = new Identifier.Email(link.get().address());
    if (!user.get().holds(address) || !links.consume(hash, now)) {
      return Result.INVALID;
    }
    User proven = user.get().proven(address, now);
    if (!users.update(proven, now)) {
      return Result.INVALID;
    }
    evict.handle(address, Optional.of(proven.id()), command.by(), now);
    audit.append(command.by().as(proven.id()).did(IdentityAction.EMAIL_VERIFIED, proven.id(), now));
    return Result.VERIFIED;
  }
}
