package dev.khata.application.identity;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets a new password by the link from an e-mail, or by the token that its code was exchanged for;
 * either proves the address too. Every session of the user ends, what else would reset the password
 * is void, and a lock-out is over.
 */
public final class ResetPassword {
  private static final Duration NOTICE_LIFETIME = Duration.ofHours(24);

  private final ResetProofs proofs;
  private final Users users;
  private final Sessions sessions;
  private final LoginAttempts attempts;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final Evict evict;
  private final PostOffice post;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ResetPassword(
      ResetProofs proofs,
      Users users,
      Sessions sessions,
      LoginAttempts attempts,
      PasswordHasher hasher,
      CommonPasswords common,
      Evict evict,
      PostOffice post,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.proofs = proofs;
    this.users = users;
    this.sessions = sessions;
    this.attempts = attempts;
    this.hasher = hasher;
    this.common = common;
    this.evict = evict;
    this.post = post;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param token of the link, or the one that the code was exchanged for
   */
  public record Command(String token, Password password, PasswordPolicy policy, Actor.Visitor by) {}

  public sealed interface Result {
    record Reset() implements Result {}

    record WeakPassword(List<PasswordPolicy.Fault> faults) implements Result {}

    /**
     * The token is unknown, used or expired, or the address is no longer this user's, or theirs
     * only beside what they have proven since.
     */
    record InvalidToken() implements Result {}
  }

  public Result handle(Command command) {
    List<PasswordPolicy.Fault> faults = command.policy().faults(command.password(), common);
    if (!faults.isEmpty()) {
      return new Result.WeakPassword(faults);
    }
    Optional<ResetProofs.Proof> proof =
        proofs.find(TokenHash.of(command.token()), command.by().at(), clock.instant());
    if (proof.isEmpty()) {
      return new Result.InvalidToken();
    }
    PasswordHash password = hasher.hash(command.password());
    return transactions.inTransaction(() -> reset(command, proof.get(), password));
  }

  private Result reset(Command command, ResetProofs.Proof proof, PasswordHash password) {
    Instant now = clock.instant();
    Identifier address = new Identifier.Email(proof.address());
    Optional<User> user = users.lock(proof.user()).filter(found -> found.isKnownBy(address));
    if (user.isEmpty() || !proofs.consume(proof, now)) {
      return new Result.InvalidToken();
    }
    User proven = user.get().proven(address, now);
    if (!users.update(proven, now)) {
      return new Result.InvalidToken();
    }
    evict.handle(address, Optional.of(proven.id()), command.by(), now);
    users.setPassword(proven.id(), password, now);
    proofs.voidAll(proof, now);
    sessions.endAll(proven.id(), Session.End.PASSWORD_CHANGED, now);
    attempts.clear(new LockoutKey.Known(proven.id()));
    tell(proven, proof.address(), command.by().origin(), now);
    audit.append(command.by().as(proven.id()).did(IdentityAction.PASSWORD_RESET, proven.id(), now));
    return new Result.Reset();
  }

  private void tell(User user, EmailAddress address, Origin origin, Instant now) {
    post.post(
        new PostOffice.Posting(
            new Content(
                new Recipient.Email(address),
                Template.PASSWORD_CHANGED,
                user.language().answering(origin),
                Map.of()),
            Optional.empty(),
            now.plus(NOTICE_LIFETIME),
            origin));
  }
}
