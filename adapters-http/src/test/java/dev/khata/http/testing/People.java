package dev.khata.http.testing;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Referral;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.pipeline.Callers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Live sessions, and how often they were looked up. */
public final class People implements Callers {
  private final Map<UUID, Caller> bySession = new ConcurrentHashMap<>();
  private final AtomicInteger looks = new AtomicInteger();

  /** Somebody new with a live session. */
  public Caller logIn(long id, Contract contract, Permission... permissions) {
    return logIn(id, contract, AccountState.ACTIVE, permissions);
  }

  /** The same, of somebody who has deactivated their account. */
  public Caller deactivated(long id, Contract contract, Permission... permissions) {
    return logIn(id, contract, AccountState.DEACTIVATED, permissions);
  }

  private Caller logIn(long id, Contract contract, AccountState state, Permission... permissions) {
    UserId user = new UserId(id);
    User person =
        new User(
            user,
            new UUID(0, id),
            PersonName.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            state,
            new Role(1, "role", false, Set.of(permissions)),
            User.DEFAULT_LANGUAGE,
            UserType.USUAL,
            new Referral(new ReferralCode("ABCD2345"), Optional.empty()),
            Instant.EPOCH,
            Instant.EPOCH);
    Session session = new Session(new UUID(1, id), user, contract, Instant.EPOCH);
    Caller caller = new Caller(person, session, Optional.empty());
    bySession.put(session.id(), caller);
    return caller;
  }

  public void logOut(Caller caller) {
    bySession.remove(caller.session().id());
  }

  public int looks() {
    return looks.get();
  }

  @Override
  public Optional<Caller> find(UUID session, Contract contract) {
    looks.incrementAndGet();
    return Optional.ofNullable(bySession.get(session))
        .filter(caller -> caller.session().contract() == contract);
  }
}
