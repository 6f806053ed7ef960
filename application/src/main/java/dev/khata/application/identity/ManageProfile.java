package dev.khata.application.identity;

import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.KnownBirthDates;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Profile;
import dev.khata.domain.identity.Profile.Told;
import dev.khata.domain.identity.ProfileCompletions;
import dev.khata.domain.identity.ProfileRefusal;
import dev.khata.domain.identity.Profiles;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and changes what users tell of themselves, their name among it. */
public final class ManageProfile {
  /** Where a day begins first, so that no day is still to come that has begun anywhere. */
  private static final ZoneOffset EASTMOST = ZoneOffset.ofHours(14);

  private final Users users;
  private final Profiles profiles;
  private final ChangeName changeName;
  private final KnownBirthDates papers;
  private final Set<ProfileCompletions> completions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  ManageProfile(
      Users users,
      Profiles profiles,
      ChangeName changeName,
      KnownBirthDates papers,
      Set<ProfileCompletions> completions,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.users = users;
    this.profiles = profiles;
    this.changeName = changeName;
    this.papers = papers;
    this.completions = completions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /** What is to change; the rest stays, or is empty as long as nothing was told. */
  public record Changes(
      Patch<PersonName> name,
      Patch<Optional<LocalDate>> born,
      Patch<Optional<Prose>> address,
      Patch<Optional<HttpsUrl>> avatar) {
    /** Whether nothing is told at all. */
    private boolean isEmpty() {
      return equals(new Changes(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep()));
    }

    private Told of(Told current) {
      return new Told(born.of(current.born()), address.of(current.address()));
    }

    /** A name that reads the same leaves first and last name as they were told elsewhere. */
    private ChangeName.Parts parts(PersonName current) {
      PersonName wanted = name.of(current);
      Patch<PersonName> change =
          wanted.full().equals(current.full()) ? Patch.keep() : Patch.to(wanted);
      return new ChangeName.Parts(change.map(PersonName::first), change.map(PersonName::last));
    }
  }

  public record Command(Caller caller, Changes changes, Origin origin) {}

  /** The profile of a user, and the user with the name that belongs to it. */
  public record Shown(User user, Profile profile) {
    public boolean isComplete() {
      return profile.isComplete(user.name());
    }
  }

  public sealed interface Result {
    record Saved(Shown shown) implements Result {}

    record Refused(ProfileRefusal reason) implements Result {}

    /** Nothing was told before, and nothing is now. */
    record Untold() implements Result {}
  }

  /** Empty until the user tells something. */
  public Optional<Shown> of(User user) {
    return profiles.find(user.id()).map(profile -> new Shown(user, profile));
  }

  /** Those of each of the users who has told something. */
  public Map<UserId, Profile> ofEach(Set<UserId> of) {
    return profiles.ofEach(of);
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> change(command));
  }

  private Result change(Command command) {
    Instant now = clock.instant();
    UserId id = command.caller().user().id();
    User user = users.lock(id).orElseThrow(() -> new UserGone(id));
    Optional<Profile> former = profiles.find(id);
    if (former.isEmpty() && command.changes().isEmpty()) {
      return new Result.Untold();
    }
    Profile before = former.orElseGet(() -> Profile.empty(ids.next(), now));
    Told told = command.changes().of(before.told());
    Optional<ProfileRefusal> refusal =
        told.born().equals(before.told().born()) ? Optional.empty() : refusal(id, told, now);
    if (refusal.isPresent()) {
      return new Result.Refused(refusal.get());
    }
    User named = shown(named(user, command), command.changes().avatar(), now);
    boolean toldAnew =
        former.isEmpty() || !told.equals(before.told()) || !named.picture().equals(user.picture());
    if (toldAnew) {
      audit.append(
          command.caller().actor(command.origin()).did(IdentityAction.PROFILE_CHANGED, id, now));
    }
    boolean changed = toldAnew || !named.name().equals(user.name());
    Profile after = changed ? before.telling(told, now) : before;
    return new Result.Saved(new Shown(named, save(named, former, after, now)));
  }

  private Optional<ProfileRefusal> refusal(UserId user, Told told, Instant now) {
    if (!told.isPossible(LocalDate.ofInstant(now, EASTMOST))) {
      return Optional.of(ProfileRefusal.IMPOSSIBLE_BIRTH_DATE);
    }
    return told.born()
        .filter(day -> papers.of(user).filter(known -> !known.equals(day)).isPresent())
        .map(contradiction -> ProfileRefusal.BIRTH_DATE_OF_PAPERS_DIFFERS);
  }

  private User named(User user, Command command) {
    return changeName.handle(
        new ChangeName.Command(
            command.caller(), command.changes().parts(user.name()), command.origin()));
  }

  private User shown(User user, Patch<Optional<HttpsUrl>> avatar, Instant now) {
    User shown = user.shownBy(avatar.of(user.picture()));
    if (shown.equals(user)) {
      return user;
    }
    if (!users.update(shown, now)) {
      throw new IllegalStateException("a picture takes nobody's claim: " + user);
    }
    return shown.writtenAt(now);
  }

  private Profile save(User user, Optional<Profile> former, Profile told, Instant now) {
    boolean completes = told.completedAt().isEmpty() && told.isComplete(user.name());
    Profile profile = completes ? told.completed(now) : told;
    if (!former.equals(Optional.of(profile))) {
      profiles.save(user.id(), profile);
    }
    if (completes) {
      completions.forEach(completion -> completion.completed(user.id(), now));
    }
    return profile;
  }
}
