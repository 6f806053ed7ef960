package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Ids;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds a user who gives an e-mail address, and asks them to verify it; until then they are pending.
 * Called inside a transaction.
 */
public final class AddByEmail {
  private final AddUser addUser;
  private final SendLink sendLink;
  private final AuditLog audit;
  private final Ids ids;

  @Inject
  AddByEmail(AddUser addUser, SendLink sendLink, AuditLog audit, Ids ids) {
    this.addUser = addUser;
    this.sendLink = sendLink;
    this.audit = audit;
    this.ids = ids;
  }

  /** Who is added. */
  public record Newcomer(PersonName name, EmailAddress email, PasswordHash password) {}

  /** Empty, and nothing is written, when the address is taken. */
  public Optional<User> handle(Newcomer newcomer, Actor.Visitor by, Instant now) {
    return switch (addUser.handle(user(newcomer, by, now))) {
      case Users.Addition.PhoneTaken taken ->
          throw new IllegalStateException("a user without a phone can't have taken one");
      case Users.Addition.UsernameTaken taken ->
          throw new IllegalStateException("a user without a username can't have taken one");
      case Users.Addition.EmailTaken taken -> Optional.empty();
      case Users.Addition.Added(User user) -> {
        sendLink.verification(user, newcomer.email(), by, now);
        audit.append(by.as(user.id()).did(IdentityAction.USER_REGISTERED, user.id(), now));
        yield Optional.of(user);
      }
    };
  }

  private NewUser user(Newcomer newcomer, Actor.Visitor by, Instant now) {
    return new NewUser(
        ids.next(),
        newcomer.name(),
        Optional.empty(),
        Optional.of(Claim.unverified(newcomer.email(), by.at())),
        Optional.of(newcomer.password()),
        Role.USER,
        UserLanguage.of(by.origin()),
        UserType.USUAL,
        Optional.empty(),
        now);
  }
}
