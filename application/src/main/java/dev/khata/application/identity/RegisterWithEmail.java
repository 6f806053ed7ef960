package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes a user of somebody who gives an address and a password, logs them in, and asks them to
 * verify the address. Until then the user is pending.
 */
public final class RegisterWithEmail {
  private final Users users;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final SendLink sendLink;
  private final OpenSession openSession;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  RegisterWithEmail(
      Users users,
      PasswordHasher hasher,
      CommonPasswords common,
      SendLink sendLink,
      OpenSession openSession,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.users = users;
    this.hasher = hasher;
    this.common = common;
    this.sendLink = sendLink;
    this.openSession = openSession;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  public record Command(
      EmailAddress email, Password password, PasswordPolicy policy, Actor.Visitor by) {}

  public sealed interface Result {
    record Registered(Grant grant) implements Result {}

    record Refused(RegistrationRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    List<PasswordPolicy.Fault> faults = command.policy().faults(command.password(), common);
    if (!faults.isEmpty()) {
      return new Result.Refused(new RegistrationRefusal.WeakPassword(faults));
    }
    PasswordHash password = hasher.hash(command.password());
    return transactions.inTransaction(() -> register(command, password));
  }

  private Result register(Command command, PasswordHash password) {
    Instant now = clock.instant();
    NewUser newUser =
        new NewUser(
            ids.next(),
            PersonName.NONE,
            Optional.empty(),
            Optional.of(Claim.unverified(command.email(), command.by().at())),
            Optional.of(password),
            Role.USER,
            User.DEFAULT_LANGUAGE,
            UserType.USUAL,
            Optional.empty(),
            now);
    return switch (users.add(newUser)) {
      case Users.Addition.PhoneTaken taken ->
          throw new IllegalStateException("a user without a phone can't have taken one");
      case Users.Addition.EmailTaken taken ->
          new Result.Refused(new RegistrationRefusal.EmailTaken());
      case Users.Addition.Added added -> new Result.Registered(welcome(command, added.user(), now));
    };
  }

  private Grant welcome(Command command, User user, Instant now) {
    Actor.Visitor by = command.by();
    sendLink.verification(user, command.email(), by.at(), by.origin(), now);
    audit.append(by.as(user.id()).did(IdentityAction.USER_REGISTERED, user.id(), now));
    return openSession.handle(user, by.at(), now);
  }
}
