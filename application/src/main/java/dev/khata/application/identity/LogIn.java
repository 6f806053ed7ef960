package dev.khata.application.identity;

import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
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

  /** A {@link Grant}, or why there is none. */
  public sealed interface Result permits Grant, LogInRefusal {}

  public Result handle(Credentials given) {
    return attempt(given).or(() -> attempt(given)).orElseGet(LogInRefusal.WrongCredentials::new);
  }

  /** Empty when what was judged is no longer what is stored. */
  private Optional<Result> attempt(Credentials given) {
    return switch (checkCredentials.handle(given)) {
      case LogInRefusal refusal -> Optional.of(refusal);
      case CheckCredentials.Right(Login judged) ->
          transactions.inTransaction(() -> open(judged, given));
    };
  }

  private Optional<Result> open(Login judged, Credentials given) {
    Optional<User> locked = users.lock(judged.user().id());
    if (locked.isEmpty() || checkCredentials.isStale(judged, given)) {
      return Optional.empty();
    }
    return Optional.of(admit.handle(locked.get(), given.identifier(), given.by(), clock.instant()));
  }
}
