package dev.khata.application.identity;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Lets users correct their own name. */
public final class ChangeName {
  private final Users users;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ChangeName(Users users, AuditLog audit, Transactions transactions, InstantSource clock) {
    this.users = users;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param name with the parts that are to change, each of which is that of a {@link PersonName}
   */
  public record Command(Caller caller, Parts name, Origin origin) {}

  /** A name in its parts, of which those that are kept stay as they are. */
  public record Parts(Patch<String> first, Patch<String> last) {
    private PersonName of(PersonName current) {
      return PersonName.parse(first.of(current.first()), last.of(current.last()))
          .orElseThrow(() -> new IllegalArgumentException("not a name"));
    }
  }

  /** The user as they are called from now on. */
  public User handle(Command command) {
    return transactions.inTransaction(() -> change(command));
  }

  private User change(Command command) {
    Instant now = clock.instant();
    UserId id = command.caller().user().id();
    User user = users.lock(id).orElseThrow(() -> new UserGone(id));
    User renamed = user.named(command.name().of(user.name()));
    if (renamed.equals(user)) {
      return user;
    }
    if (!users.update(renamed, now)) {
      throw new IllegalStateException("a name takes nobody's claim: " + user);
    }
    audit.append(
        command.caller().actor(command.origin()).did(IdentityAction.NAME_CHANGED, id, now));
    return renamed.writtenAt(now);
  }
}
