package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Addition;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes an account that {@linkplain Awaited awaits} somebody who registers into that of theirs,
 * with what they tell of themselves; what they don't tell stays as the admin wrote it, and so does
 * the role. Who brought them doesn't count, since they were there before. Called inside a
 * transaction.
 */
public final class FillAwaited {
  private final Awaited awaited;
  private final Users users;

  @Inject
  FillAwaited(Awaited awaited, Users users) {
    this.awaited = awaited;
    this.users = users;
  }

  /**
   * Empty when no account awaits them. One that is not active is taken, as if they had proven their
   * identifier before.
   */
  Optional<Addition> handle(NewUser told, Identifier proven, Instant now) {
    return awaited
        .hand(proven, now)
        .map(
            user ->
                user.state() == AccountState.ACTIVE
                    ? fill(user, told, proven, now)
                    : taken(proven));
  }

  private Addition fill(User user, NewUser told, Identifier proven, Instant now) {
    User filled = filled(user, told).proven(proven, now);
    if (!users.update(filled, now)) {
      return collision(filled, told, proven);
    }
    told.password().ifPresent(hash -> users.setPassword(filled.id(), hash, now));
    return new Addition.Added(filled.writtenAt(now));
  }

  private static User filled(User user, NewUser told) {
    User named = told.name().equals(PersonName.NONE) ? user : user.named(told.name());
    User called = told.username().isPresent() ? named.calling(told.username()) : named;
    User reachable =
        told.phone()
            .map(claim -> called.givingPhone(Optional.of(claim.value()), claim.contract()))
            .orElse(called);
    return told.email()
        .map(claim -> reachable.givingEmail(Optional.of(claim.value()), claim.contract()))
        .orElse(reachable)
        .withType(told.type());
  }

  /** What they named beside the proven identifier is somebody else's. */
  private Addition collision(User user, NewUser told, Identifier proven) {
    boolean name =
        told.username()
            .flatMap(users::named)
            .filter(holder -> !holder.equals(user.id()))
            .isPresent();
    if (name) {
      return new Addition.UsernameTaken();
    }
    return switch (proven) {
      case Identifier.Phone phone -> new Addition.EmailTaken();
      case Identifier.Email email -> new Addition.PhoneTaken();
    };
  }

  private static Addition taken(Identifier proven) {
    return switch (proven) {
      case Identifier.Phone phone -> new Addition.PhoneTaken();
      case Identifier.Email email -> new Addition.EmailTaken();
    };
  }
}
