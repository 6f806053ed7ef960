package dev.khata.application.identity;

import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import jakarta.inject.Inject;
import java.util.Optional;

/** The sessions of somebody who deletes their account, and what was counted of their log-ins. */
public final class EndSessions implements LeavesWith {
  private final Users users;
  private final Sessions sessions;
  private final LoginAttempts attempts;

  @Inject
  public EndSessions(Users users, Sessions sessions, LoginAttempts attempts) {
    this.users = users;
    this.sessions = sessions;
    this.attempts = attempts;
  }

  @Override
  public Optional<DeletionRefusal> forbids(Departure departure) {
    return users
        .find(departure.user())
        .map(User::role)
        .filter(role -> role.isAdmin())
        .map(admin -> DeletionRefusal.IS_ADMIN);
  }

  @Override
  public void leave(Departure departure) {
    sessions.endAll(departure.user(), Session.End.DELETED, departure.at());
    attempts.clear(new LockoutKey.Known(departure.user()));
  }
}
