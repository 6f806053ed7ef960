package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.Referral;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Users in memory. Locking a row is left to {@link dev.khata.application.kernel.FakeTransactions},
 * which lets one transaction run at a time.
 */
public final class InMemoryUsers implements Users {
  private static final AtomicLong CODES = new AtomicLong();

  private final Roles roles;
  private final Map<Long, Login> rows = new TreeMap<>();
  private final AtomicLong next = new AtomicLong(1);

  public InMemoryUsers(Roles roles) {
    this.roles = roles;
  }

  @Override
  public synchronized Optional<User> find(UserId id) {
    return Optional.ofNullable(rows.get(id.value())).map(this::asOfNow).map(Login::user);
  }

  @Override
  public Optional<User> lock(UserId id) {
    return find(id);
  }

  @Override
  public Optional<User> lockToRemove(UserId id) {
    return find(id);
  }

  @Override
  public synchronized Optional<User> verifiedHolder(Identifier identifier) {
    return holders(identifier)
        .map(Login::user)
        .filter(user -> claim(user, identifier).isVerified())
        .findFirst();
  }

  @Override
  public synchronized Optional<UserId> referrer(ReferralCode code) {
    return rows.values().stream()
        .map(Login::user)
        .filter(user -> user.referral().code().equals(code))
        .map(User::id)
        .findFirst();
  }

  @Override
  public synchronized Map<UUID, UserId> withPublicIds(Set<UUID> publicIds) {
    return rows.values().stream()
        .map(Login::user)
        .filter(user -> publicIds.contains(user.publicId()))
        .collect(Collectors.toMap(User::publicId, User::id));
  }

  @Override
  public synchronized Optional<UserId> named(Username username) {
    return rows.values().stream()
        .map(Login::user)
        .filter(user -> user.username().map(Username::key).equals(Optional.of(username.key())))
        .map(User::id)
        .findFirst();
  }

  @Override
  public synchronized Optional<Login> login(Identifier identifier, Contract contract) {
    return holders(identifier)
        .filter(login -> claim(login.user(), identifier).isVerified())
        .findFirst()
        .or(
            () ->
                holders(identifier)
                    .filter(login -> claim(login.user(), identifier).contract() == contract)
                    .findFirst());
  }

  @Override
  public synchronized Optional<Login> loginFromAnywhere(Identifier identifier, Contract contract) {
    return login(identifier, contract).or(() -> holders(identifier).findFirst());
  }

  @Override
  public synchronized List<User> lockUnverifiedHolders(Identifier identifier) {
    return holders(identifier)
        .map(Login::user)
        .filter(user -> !claim(user, identifier).isVerified())
        .toList();
  }

  @Override
  public synchronized Addition add(NewUser added) {
    Role role = roles.named(added.roleName()).orElseThrow();
    UserId id = new UserId(next.getAndIncrement());
    User user =
        new User(
            id,
            added.publicId(),
            added.name(),
            added.username(),
            Optional.empty(),
            added.phone(),
            added.email(),
            AccountState.ACTIVE,
            role,
            added.language(),
            added.type(),
            new Referral(freshCode(), added.cameWith()),
            added.createdAt(),
            added.createdAt());
    if (added.phone().map(c -> isTaken(phone(c), c, id)).orElse(false)) {
      return new Addition.PhoneTaken();
    }
    if (added.email().map(c -> isTaken(email(c), c, id)).orElse(false)) {
      return new Addition.EmailTaken();
    }
    if (isNamedOtherwise(user)) {
      return new Addition.UsernameTaken();
    }
    rows.put(id.value(), new Login(user, added.password()));
    return new Addition.Added(user);
  }

  @Override
  public synchronized boolean update(User user, Instant at) {
    Login old = row(user.id());
    boolean taken =
        user.phone().map(c -> isTaken(phone(c), c, user.id())).orElse(false)
            || user.email().map(c -> isTaken(email(c), c, user.id())).orElse(false)
            || isNamedOtherwise(user);
    if (!taken) {
      rows.put(user.id().value(), new Login(user.writtenAt(at), old.password()));
    }
    return !taken;
  }

  @Override
  public synchronized void setPassword(UserId id, PasswordHash password, Instant at) {
    rows.put(id.value(), new Login(row(id).user().writtenAt(at), Optional.of(password)));
  }

  @Override
  public synchronized boolean renewPassword(UserId id, PasswordHash former, PasswordHash renewed) {
    Optional<Login> holder =
        Optional.ofNullable(rows.get(id.value()))
            .filter(login -> login.password().equals(Optional.of(former)));
    holder.ifPresent(login -> rows.put(id.value(), new Login(login.user(), Optional.of(renewed))));
    return holder.isPresent();
  }

  @Override
  public synchronized void clearPassword(UserId id, Instant at) {
    rows.put(id.value(), new Login(row(id).user().writtenAt(at), Optional.empty()));
  }

  @Override
  public synchronized void remove(UserId id) {
    rows.remove(id.value());
  }

  @Override
  public synchronized boolean anyWithRole(String roleName) {
    return all().stream().anyMatch(user -> user.role().name().equals(roleName));
  }

  /** Everybody, in id order. */
  public synchronized List<User> all() {
    return rows.values().stream().map(this::asOfNow).map(Login::user).toList();
  }

  /** With the role as it is now. */
  private Login asOfNow(Login row) {
    User user = row.user();
    return new Login(roles.find(user.role().id()).map(user::withRole).orElse(user), row.password());
  }

  /** Counts in the alphabet of codes. */
  private static ReferralCode freshCode() {
    StringBuilder text = new StringBuilder();
    long left = CODES.getAndIncrement();
    for (int i = 0; i < ReferralCode.LENGTH; i++) {
      text.append("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".charAt((int) (left % 32)));
      left /= 32;
    }
    return new ReferralCode(text.toString());
  }

  private Login row(UserId id) {
    return Optional.ofNullable(rows.get(id.value())).orElseThrow();
  }

  private Stream<Login> holders(Identifier identifier) {
    return rows.values().stream()
        .filter(login -> login.user().holds(identifier))
        .map(this::asOfNow);
  }

  /** Whether the username is somebody else's. */
  private boolean isNamedOtherwise(User user) {
    return user.username().flatMap(this::named).filter(id -> !id.equals(user.id())).isPresent();
  }

  private boolean isTaken(Identifier identifier, Claim<?> claim, UserId by) {
    return holders(identifier)
        .map(Login::user)
        .filter(user -> !user.id().equals(by))
        .map(user -> claim(user, identifier))
        .anyMatch(other -> other.isVerified() || bothUnprovenInOneContract(claim, other));
  }

  private static boolean bothUnprovenInOneContract(Claim<?> claim, Claim<?> other) {
    return !claim.isVerified() && !other.isVerified() && claim.contract() == other.contract();
  }

  private static Claim<?> claim(User user, Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone phone -> user.phone().orElseThrow();
      case Identifier.Email email -> user.email().orElseThrow();
    };
  }

  private static Identifier phone(Claim<PhoneNumber> claim) {
    return new Identifier.Phone(claim.value());
  }

  private static Identifier email(Claim<EmailAddress> claim) {
    return new Identifier.Email(claim.value());
  }
}
