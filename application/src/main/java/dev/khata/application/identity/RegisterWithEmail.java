package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes a user of somebody who gives an address and a password, logs them in, and asks them to
 * verify the address. Until then the user is pending.
 */
public final class RegisterWithEmail {
  private final AddByEmail addByEmail;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final OpenSession openSession;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  RegisterWithEmail(
      AddByEmail addByEmail,
      PasswordHasher hasher,
      CommonPasswords common,
      OpenSession openSession,
      Transactions transactions,
      InstantSource clock) {
    this.addByEmail = addByEmail;
    this.hasher = hasher;
    this.common = common;
    this.openSession = openSession;
    this.transactions = transactions;
    this.clock = clock;
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
    Actor.Visitor by = command.by();
    AddByEmail.Newcomer newcomer =
        new AddByEmail.Newcomer(PersonName.NONE, command.email(), password);
    return addByEmail
        .handle(newcomer, by, now)
        .<Result>map(user -> new Result.Registered(openSession.handle(user, by, now)))
        .orElseGet(() -> new Result.Refused(new RegistrationRefusal.EmailTaken()));
  }
}
