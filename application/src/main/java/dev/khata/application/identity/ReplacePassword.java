package dev.khata.application.identity;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a new password in the place of a forgotten one, for whoever has just proven a phone or
 * address, which is verified by that. Every session of the user ends, what else would reset the
 * password is void, a lock-out is over, and the user is told. Called inside a transaction that has
 * locked the user.
 */
public final class ReplacePassword {
  private static final Duration NOTICE_LIFETIME = Duration.ofHours(24);

  private final Users users;
  private final Sessions sessions;
  private final Links links;
  private final Challenges challenges;
  private final LoginAttempts attempts;
  private final Evict evict;
  private final PostOffice post;
  private final AuditLog audit;
  private final Keys keys;

  @Inject
  ReplacePassword(
      Users users,
      Sessions sessions,
      Links links,
      Challenges challenges,
      LoginAttempts attempts,
      Evict evict,
      PostOffice post,
      AuditLog audit,
      Keys keys) {
    this.users = users;
    this.sessions = sessions;
    this.links = links;
    this.challenges = challenges;
    this.attempts = attempts;
    this.evict = evict;
    this.post = post;
    this.audit = audit;
    this.keys = keys;
  }

  /** The user as they are then; empty, and nothing written, when somebody else has proven it. */
  Optional<User> handle(
      User user, Identifier identifier, PasswordHash password, Actor.Visitor by, Instant now) {
    User proven = user.proven(identifier, now);
    if (!users.update(proven, now)) {
      return Optional.empty();
    }
    evict.handle(identifier, Optional.of(proven.id()), by, now);
    users.setPassword(proven.id(), password, now);
    links.voidAll(proven.id(), Link.Kind.RESET_PASSWORD, now);
    identifier.hashes(keys.lookup()).forEach(hash -> challenges.end(hash, Purpose.RESET_PASSWORD));
    sessions.endAll(proven.id(), Session.End.PASSWORD_CHANGED, now);
    attempts.clear(new LockoutKey.Known(proven.id()));
    tell(proven, identifier, by, now);
    audit.append(by.as(proven.id()).did(IdentityAction.PASSWORD_RESET, proven.id(), now));
    return Optional.of(proven);
  }

  private void tell(User user, Identifier identifier, Actor.Visitor by, Instant now) {
    Recipient to =
        switch (identifier) {
          case Identifier.Phone phone -> new Recipient.Phone(phone.number());
          case Identifier.Email email ->
              new Recipient.Email(user.email().map(Claim::value).orElse(email.address()));
        };
    String language = user.language().answering(by.origin());
    post.post(
        new PostOffice.Posting(
            new Content(to, Template.PASSWORD_CHANGED, language, Map.of()),
            Optional.empty(),
            now.plus(NOTICE_LIFETIME),
            by.origin()));
  }
}
