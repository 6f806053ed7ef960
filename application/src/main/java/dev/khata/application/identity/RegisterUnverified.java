package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes a user of somebody who gives name, address and password, and asks them to verify the
 * address. They are not logged in, since their contract lets in nobody before that.
 */
public final class RegisterUnverified {
  private final AddByEmail addByEmail;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  RegisterUnverified(
      AddByEmail addByEmail,
      PasswordHasher hasher,
      CommonPasswords common,
      Transactions transactions,
      InstantSource clock) {
    this.addByEmail = addByEmail;
    this.hasher = hasher;
    this.common = common;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(
      PersonName name,
      EmailAddress email,
      Password password,
      PasswordPolicy policy,
      Actor.Visitor by) {}

  public sealed interface Result {
    record Registered(User user) implements Result {}

    record WeakPassword(List<PasswordPolicy.Fault> faults) implements Result {}

    record EmailTaken() implements Result {}
  }

  public Result handle(Command command) {
    List<PasswordPolicy.Fault> faults = command.policy().faults(command.password(), common);
    if (!faults.isEmpty()) {
      return new Result.WeakPassword(faults);
    }
    PasswordHash password = hasher.hash(command.password());
    AddByEmail.Newcomer newcomer =
        new AddByEmail.Newcomer(command.name(), command.email(), password);
    Optional<User> added =
        transactions.inTransaction(
            () -> addByEmail.handle(newcomer, command.by(), clock.instant()));
    return added.<Result>map(Result.Registered::new).orElseGet(Result.EmailTaken::new);
  }
}
