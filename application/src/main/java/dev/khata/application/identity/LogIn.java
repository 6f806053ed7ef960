package dev.khata.application.identity;

import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.TrySubject;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets somebody in by phone or address and password.
 *
 * <p>The password is judged between transactions. The session is opened in a last one that looks
 * again: a password changed or an account blocked in the meantime lets nobody in.
 */
public final class LogIn {
  private final Users users;
  private final CheckPassword checkPassword;
  private final OpenSession openSession;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Keys keys;
  private final InstantSource clock;

  @Inject
  LogIn(
      Users users,
      CheckPassword checkPassword,
      OpenSession openSession,
      AuditLog audit,
      Transactions transactions,
      Keys keys,
      InstantSource clock) {
    this.users = users;
    this.checkPassword = checkPassword;
    this.openSession = openSession;
    this.audit = audit;
    this.transactions = transactions;
    this.keys = keys;
    this.clock = clock;
  }

  public record Command(
      Identifier identifier, Password password, Contract contract, Origin origin) {}

  public sealed interface Result {
    record LoggedIn(Grant grant) implements Result {}

    record Refused(LogInRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    Optional<Login> login = users.login(command.identifier(), command.contract());
    TrySubject subject =
        login
            .<TrySubject>map(found -> new TrySubject.Known(found.user().id()))
            .orElseGet(() -> new TrySubject.Stranger(command.identifier().hash(keys.lookup())));
    var verdict =
        checkPassword.handle(
            new CheckPassword.Question(
                subject,
                login.flatMap(Login::password),
                command.password(),
                command.contract(),
                command.origin()));
    return switch (verdict) {
      case CheckPassword.Verdict.Wrong wrong -> refused(new LogInRefusal.WrongCredentials());
      case CheckPassword.Verdict.Locked locked -> refused(new LogInRefusal.Locked(locked.until()));
      case CheckPassword.Verdict.SourceSpent spent ->
          refused(new LogInRefusal.TooManyTries(spent.until()));
      case CheckPassword.Verdict.Right right ->
          transactions.inTransaction(() -> open(command, login.orElseThrow()));
    };
  }

  private Result open(Command command, Login judged) {
    Instant now = clock.instant();
    Optional<User> locked = users.lock(judged.user().id());
    if (locked.isEmpty() || hasChanged(command, judged)) {
      return refused(new LogInRefusal.WrongCredentials());
    }
    User user = locked.get();
    if (!user.state().admits(command.contract())) {
      return refused(refusal(user.state()));
    }
    audit.append(
        AuditEvent.self(
            now, IdentityAction.USER_LOGGED_IN, user.id(), command.contract(), command.origin()));
    return new Result.LoggedIn(openSession.handle(user, command.contract(), now));
  }

  private boolean hasChanged(Command command, Login judged) {
    return users
        .login(command.identifier(), command.contract())
        .filter(now -> now.user().id().equals(judged.user().id()))
        .filter(now -> now.password().equals(judged.password()))
        .isEmpty();
  }

  private static LogInRefusal refusal(AccountState state) {
    return switch (state) {
      case BLOCKED -> new LogInRefusal.Blocked();
      case DEACTIVATED -> new LogInRefusal.Deactivated();
      case ACTIVE -> throw new IllegalStateException("an active account is let in");
    };
  }

  private static Result refused(LogInRefusal reason) {
    return new Result.Refused(reason);
  }
}
