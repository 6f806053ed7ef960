package dev.khata.application.identity.access;

import dev.khata.application.identity.ChangeEmail;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets an admin change their own name and address. The address goes the way of every user's, and
 * where that is refused the name stays, too. Must not be called inside a transaction.
 */
public final class EditSelf {
  private final ChangeEmail changeEmail;
  private final Users users;
  private final Rename rename;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  EditSelf(
      ChangeEmail changeEmail,
      Users users,
      Rename rename,
      Transactions transactions,
      InstantSource clock) {
    this.changeEmail = changeEmail;
    this.users = users;
    this.rename = rename;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is to change; what is empty stays. */
  public record Command(
      Caller caller, Optional<PersonName> name, Optional<EmailAddress> email, Origin origin) {}

  public ChangeEmail.Result handle(Command command) {
    ChangeEmail.Result result = withEmail(command);
    return result instanceof ChangeEmail.Result.Changed && command.name().isPresent()
        ? new ChangeEmail.Result.Changed(rename(command, command.name().get()))
        : result;
  }

  private ChangeEmail.Result withEmail(Command command) {
    return command
        .email()
        .map(email -> new ChangeEmail.Command(command.caller(), email, command.origin()))
        .map(changeEmail::handle)
        .orElseGet(() -> new ChangeEmail.Result.Changed(command.caller().user()));
  }

  private User rename(Command command, PersonName name) {
    Caller caller = command.caller();
    return transactions.inTransaction(
        () -> {
          User locked =
              users.lock(caller.user().id()).orElseThrow(() -> new UserGone(caller.user().id()));
          return rename.handle(locked, name, caller.actor(command.origin()), clock.instant());
        });
  }
}
