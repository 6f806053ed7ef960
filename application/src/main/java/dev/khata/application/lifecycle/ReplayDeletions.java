package dev.khata.application.lifecycle;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.lifecycle.DeletionList;
import dev.khata.domain.lifecycle.Departed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Deletes the accounts of those who have left once, after a database was put back that still had
 * them, and erases what was erased of others by then. What is in their wallets they had given up,
 * and what they were allowed had been taken from them. Runs as often as one likes.
 */
public final class ReplayDeletions {
  private static final int PAGE = 500;

  private final DeletionList list;
  private final Users users;
  private final Roles roles;
  private final EndAccount endAccount;
  private final Set<PersonalData> personalData;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public ReplayDeletions(
      DeletionList list,
      Users users,
      Roles roles,
      EndAccount endAccount,
      Set<PersonalData> personalData,
      Transactions transactions,
      InstantSource clock) {
    this.list = list;
    this.users = users;
    this.roles = roles;
    this.endAccount = endAccount;
    this.personalData = personalData;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who has left on that day or later, which the store of documents is asked for. */
  public List<Departed> since(LocalDate day) {
    List<Departed> all = new ArrayList<>();
    List<Departed> page = list.list(day, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = list.list(day, Optional.of(page.getLast()), PAGE);
    }
    return all;
  }

  /** All of it in one transaction, or in the one that it is called in; how many left again. */
  public int handle(List<Departed> departed) {
    return transactions.inTransaction(
        () -> {
          int left = 0;
          for (int from = 0; from < departed.size(); from += PAGE) {
            left += leave(departed.subList(from, Math.min(departed.size(), from + PAGE)));
          }
          personalData.forEach(data -> data.erase(clock.instant()));
          return left;
        });
  }

  private int leave(List<Departed> page) {
    Map<UUID, UserId> there =
        users.withPublicIds(page.stream().map(Departed::publicId).collect(Collectors.toSet()));
    int left = 0;
    for (Departed who : page) {
      Optional<User> back =
          Optional.ofNullable(there.get(who.publicId())).flatMap(users::lockToRemove);
      back.ifPresent(user -> leave(who, user));
      left += back.isPresent() ? 1 : 0;
    }
    return left;
  }

  private void leave(Departed who, User found) {
    Instant now = clock.instant();
    User user = withoutRights(found, now);
    Departure departure = new Departure(user.id(), true, now, who.leftAt(now));
    Optional<DeletionRefusal> refusal =
        endAccount.of(user, departure, new Actor.Batch(Origin.batch("restore")), Optional.empty());
    if (refusal.isPresent()) {
      throw new IllegalStateException(
          "user " + user.id().value() + ", who has left, can't be deleted again: " + refusal.get());
    }
  }

  /** Nobody leaves as an admin. */
  private User withoutRights(User user, Instant now) {
    if (!user.role().isAdmin()) {
      return user;
    }
    User plain = user.withRole(roles.named(Role.USER).orElseThrow());
    if (!users.update(plain, now)) {
      throw new IllegalStateException("user " + user.id().value() + " keeps their role");
    }
    return plain;
  }
}
