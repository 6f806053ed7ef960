package dev.khata.application.identity;

import dev.khata.application.identity.CheckCredentials.Credentials;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets somebody in by phone or address and password.
 *
 * <p>The password is judged between transactions. The session is opened in a last one that looks
 * again: a password changed or an account blocked in the meantime lets nobody in. A hash that is no
 * longer the one that was judged is judged once more, since it may be of the same password, made
 * anew by another log-in.
 */
public final class LogIn {
  private final Users users;
  private final CheckCredentials checkCredentials;
  private final Admit admit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  LogIn(
      Users users,
      CheckCredentials checkCredentials,
      Admit admit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.checkCredentials = checkCredentials;
    this.admit = admit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(
      Identifier identifier, Password password, Contract contract, Origin origin) {}

  public sealed interface Result {
    record LoggedIn(Grant grant) implements Result {}

    record Refused(LogInRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    Credentials asked =
        new Credentials(
            command.identifier(), command.password(), command.contract(), command.origin());
    return attempt(asked)
        .or(() -> attempt(asked))
        .orElseGet(() -> new Result.Refused(new LogInRefusal.WrongCredentials()));
  }

  /** Empty when what was judged is no longer what is stored. */
  private Optional<Result> attempt(Credentials asked) {
    return switch (checkCredentials.handle(asked)) {
      case CheckCredentials.Verdict.Refused refused ->
          Optional.of(new Result.Refused(refused.reason()));
      case CheckCredentials.Verdict.Right right ->
          transactions.inTransaction(() -> open(right.login(), asked));
    };
  }

  private Optional<Result> open(Login judged, Credentials asked) {
    Optional<User> locked = users.lock(judged.user().id());
    if (locked.isEmpty() || checkCredentials.isStale(judged, asked)) {
      return Optional.empty();
    }
    return Optional.of(
        admit.handle(locked.get(), asked.contract(), asked.origin(), clock.instant()));
  }
}
