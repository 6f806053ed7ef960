package dev.khata.application.lifecycle;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.LifecycleAction;
import dev.khata.domain.recharge.RunningPlans;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes a prepaid user a postpaid one or the reverse, unless a plan runs or is queued on their own
 * phone that is not for lines of the new type.
 */
public final class SwitchUserType {
  private final Users users;
  private final RunningPlans plans;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  SwitchUserType(
      Users users,
      RunningPlans plans,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.plans = plans;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(Caller caller, UserType type, Origin origin) {}

  public sealed interface Result {
    /** The user is of that type now, and may have been before. */
    record Switched(User user) implements Result {}

    /** A plan that is for the type before runs or is queued. */
    record PlanRunning() implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> change(command));
  }

  private Result change(Command command) {
    Instant now = clock.instant();
    UserId id = command.caller().user().id();
    User user = users.lock(id).orElseThrow(() -> new UserGone(id));
    if (user.type() == command.type()) {
      return new Result.Switched(user);
    }
    boolean running =
        user.phone()
            .map(Claim::value)
            .filter(line -> plans.any(line, user.type(), now))
            .isPresent();
    if (running) {
      return new Result.PlanRunning();
    }
    User switched = user.withType(command.type());
    if (!users.update(switched, now)) {
      throw new IllegalStateException("a type takes nobody's claim: " + user);
    }
    audit.append(
        command
            .caller()
            .actor(command.origin())
            .did(LifecycleAction.USER_TYPE_SWITCHED, user.id(), now));
    return new Result.Switched(switched.writtenAt(now));
  }
}
