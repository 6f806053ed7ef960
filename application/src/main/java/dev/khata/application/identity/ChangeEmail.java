package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives a user another address, which is not verified and for which they are asked to verify it. An
 * address that was sent as many links within the hour as it may be sent codes gets none.
 *
 * <p>Since the answer tells whether somebody else has the address, every attempt is counted and
 * committed before anybody looks, whatever comes of it. Must not be called inside a transaction.
 */
public final class ChangeEmail {
  private final Users users;
  private final Links links;
  private final SendLink sendLink;
  private final OtpLimits limits;
  private final EmailAttempts attempts;
  private final EmailAttempts.Limits attemptsAllowed;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ChangeEmail(
      Users users,
      Links links,
      SendLink sendLink,
      OtpLimits limits,
      EmailAttempts attempts,
      EmailAttempts.Limits attemptsAllowed,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.links = links;
    this.sendLink = sendLink;
    this.limits = limits;
    this.attempts = attempts;
    this.attemptsAllowed = attemptsAllowed;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(Caller caller, EmailAddress email, Origin origin) {}

  public sealed interface Result {
    record Changed(User user) implements Result {}

    /** Somebody else has the address. */
    record Taken() implements Result {}

    /** The user has named as many addresses as allowed; the next may be named at {@code until}. */
    record TooMany(Instant until) implements Result {}
  }

  public Result handle(Command command) {
    LockoutKey subject = new LockoutKey.Known(command.caller().user().id());
    return attempts
        .count(subject, clock.instant(), attemptsAllowed)
        .<Result>map(Result.TooMany::new)
        .orElseGet(() -> transactions.inTransaction(() -> change(command)));
  }

  private Result change(Command command) {
    Instant now = clock.instant();
    Contract contract = command.caller().session().contract();
    User user =
        users
            .lock(command.caller().user().id())
            .orElseThrow(() -> new UserGone(command.caller().user().id()));
    User changed = user.givingEmail(Optional.of(command.email()), contract);
    if (!users.update(changed, now)) {
      return new Result.Taken();
    }
    if (!user.holds(new Identifier.Email(command.email()))) {
      announce(changed, command, now);
    }
    return new Result.Changed(changed.writtenAt(now));
  }

  private void announce(User user, Command command, Instant now) {
    Actor.Person by = command.caller().actor(command.origin());
    audit.append(by.did(IdentityAction.EMAIL_CHANGED, user.id(), now));
    int sent =
        links.countSince(command.email(), Link.Kind.VERIFY_EMAIL, now.minus(limits.window()));
    if (sent < limits.codesPerWindow()) {
      sendLink.verification(user, command.email(), by, now);
    }
  }
}
