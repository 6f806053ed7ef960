package dev.khata.application.identity;

import dev.khata.domain.identity.LanguageTag;
import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.ZoneBound;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and changes how a user wants to be served. */
public final class ManagePreferences {
  private final Users users;
  private final Preferences preferences;
  private final Set<ZoneBound> zoneBound;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ManagePreferences(
      Users users,
      Preferences preferences,
      Set<ZoneBound> zoneBound,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.preferences = preferences;
    this.zoneBound = zoneBound;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * All of a user's preferences.
   *
   * @param language the tag of the language in which they are written to: the one they chose, else
   *     the one in which they signed up
   */
  public record Result(String language, Preference preference) {}

  /** What is to change; the rest stays. */
  public record Changes(
      Optional<LanguageTag> language, Optional<ZoneId> zone, Map<Notice, Boolean> notices) {
    public Changes {
      notices = Map.copyOf(notices);
    }
  }

  public Result of(User user) {
    return new Result(user.language().tag(), preference(user.id()));
  }

  public Result change(UserId id, Changes changes) {
    return transactions.inTransaction(
        () -> change(users.lock(id).orElseThrow(() -> new UserGone(id)), changes));
  }

  private Result change(User user, Changes changes) {
    Instant now = clock.instant();
    User speaking = changes.language().map(user::speaking).orElse(user);
    if (!speaking.equals(user) && !users.update(speaking, now)) {
      throw new IllegalStateException("a language takes nobody's claim: " + user);
    }
    Preference before = preference(user.id());
    Preference after = changes.zone().map(before::in).orElse(before).with(changes.notices());
    if (!after.equals(before)) {
      preferences.save(user.id(), after, now);
    }
    if (!after.zone().equals(before.zone())) {
      zoneBound.forEach(bound -> bound.moved(user.id(), after.zone(), now));
    }
    return new Result(speaking.language().tag(), after);
  }

  private Preference preference(UserId user) {
    return preferences.find(user).orElse(Preference.USUAL);
  }
}
