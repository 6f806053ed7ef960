package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.StandingRefusal;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * An admin shuts somebody out, or lets them in again. Who is blocked has no session left when it is
 * done, and gets none. The reason stands with the event, where it can be erased.
 */
public final class BlockUsers {
  private final Users users;
  private final Sessions sessions;
  private final Seniority seniority;
  private final WriteState writeState;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public BlockUsers(
      Users users,
      Sessions sessions,
      Seniority seniority,
      WriteState writeState,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.seniority = seniority;
    this.writeState = writeState;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What an admin can decide about others. */
  public enum Wish {
    BLOCK(AccountState.Decision.BLOCK),
    UNBLOCK(AccountState.Decision.UNBLOCK);

    private final AccountState.Decision decision;

    Wish(AccountState.Decision decision) {
      this.decision = decision;
    }
  }

  /**
   * @param reason free text, kept as the detail of an event is
   */
  public record Command(
      Caller by, UserId subject, Wish wish, Optional<String> reason, Origin origin) {}

  public sealed interface Result {
    record Changed(User user) implements Result {}

    record Refused(StandingRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(
        () -> {
          seniority.lock();
          return users
              .lock(command.subject())
              .map(user -> decide(user, command))
              .orElseGet(() -> new Result.Refused(StandingRefusal.UNKNOWN_USER));
        });
  }

  private Result decide(User user, Command command) {
    Optional<StandingRefusal> refusal = seniority.forbids(command.by(), user);
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    Instant now = clock.instant();
    Optional<User> changed =
        writeState.handle(
            user,
            command.wish().decision,
            command.reason(),
            command.by().actor(command.origin()),
            now);
    if (changed.isPresent() && command.wish() == Wish.BLOCK) {
      sessions.endAll(user.id(), Session.End.BLOCKED, now);
    }
    return changed
        .<Result>map(Result.Changed::new)
        .orElseGet(() -> new Result.Refused(StandingRefusal.WRONG_STATE));
  }
}
