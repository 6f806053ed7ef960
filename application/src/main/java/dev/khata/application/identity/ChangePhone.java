package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives a user the number to which they were sent a code in place of the one before, which is told
 * so and free from then on. Every other session of the user ends. Must not be called inside a
 * transaction.
 */
public final class ChangePhone {
  private final CheckOtp checkOtp;
  private final TestCodes testCodes;
  private final TestNumbers testNumbers;
  private final Users users;
  private final Sessions sessions;
  private final Evict evict;
  private final LeaveNumber leaveNumber;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ChangePhone(
      CheckOtp checkOtp,
      TestCodes testCodes,
      TestNumbers testNumbers,
      Users users,
      Sessions sessions,
      Evict evict,
      LeaveNumber leaveNumber,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.checkOtp = checkOtp;
    this.testCodes = testCodes;
    this.testNumbers = testNumbers;
    this.users = users;
    this.sessions = sessions;
    this.evict = evict;
    this.leaveNumber = leaveNumber;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(Caller caller, PhoneNumber number, String code, Origin origin) {}

  public sealed interface Result {
    /** The number is the user's; when it had been before, nothing was done. */
    record Changed(User user) implements Result {}

    /**
     * Wrong, expired, used, replaced by a newer one, sent for somebody else, tried too often, or
     * never sent; or the number has become another's, or is one for tests, which no admin may have.
     */
    record WrongCode() implements Result {}

    /** Too many wrong codes for this number; nothing is judged before {@code until}. */
    record TooMany(Instant until) implements Result {}
  }

  public Result handle(Command command) {
    Identifier number = new Identifier.Phone(command.number());
    Optional<UserId> asker = Optional.of(command.caller().user().id());
    return switch (checkOtp.handle(
        number, Purpose.CHANGE_PHONE, IssueCode.bound(command.code(), asker), command.origin())) {
      case CheckOtp.Verdict.TooMany tooMany -> new Result.TooMany(tooMany.until());
      case CheckOtp.Verdict.Wrong wrong -> new Result.WrongCode();
      case CheckOtp.Verdict.Right right ->
          transactions.inTransaction(() -> change(command, number, right));
    };
  }

  private Result change(Command command, Identifier number, CheckOtp.Verdict.Right right) {
    Instant now = clock.instant();
    if (!checkOtp.use(right, now)) {
      return new Result.WrongCode();
    }
    UserId id = command.caller().user().id();
    User user = users.lock(id).orElseThrow(() -> new UserGone(id));
    if (user.hasProven(number)) {
      return new Result.Changed(user);
    }
    User changed =
        user.withPhone(
            Claim.verified(command.number(), command.caller().session().contract(), now));
    if (user.state() != AccountState.ACTIVE
        || testNumbers.forbid(changed)
        || !users.update(changed, now)) {
      return new Result.WrongCode();
    }
    Actor by = command.caller().actor(command.origin());
    testCodes.used(number, changed, by, now);
    evict.handle(number, Optional.of(id), by, now);
    leaveNumber.handle(user, command.origin(), now);
    sessions.endOthers(command.caller().session(), Session.End.PHONE_CHANGED, now);
    audit.append(by.did(IdentityAction.PHONE_CHANGED, id, now));
    return new Result.Changed(changed.writtenAt(now));
  }
}
