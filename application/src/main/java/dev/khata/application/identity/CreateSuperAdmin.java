package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes somebody a super admin on the word of the operator, which also vouches for their phone and
 * address. Who holds one of these already is promoted and keeps their password.
 */
public final class CreateSuperAdmin {
  /** What is asked of the password, whatever way it comes in. */
  public static final PasswordPolicy POLICY = PasswordPolicy.EIGHT;

  private final Users users;
  private final AddUser addUser;
  private final Roles roles;
  private final TestNumbers testNumbers;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final Evict evict;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  CreateSuperAdmin(
      Users users,
      AddUser addUser,
      Roles roles,
      TestNumbers testNumbers,
      PasswordHasher hasher,
      CommonPasswords common,
      Evict evict,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.users = users;
    this.addUser = addUser;
    this.roles = roles;
    this.testNumbers = testNumbers;
    this.hasher = hasher;
    this.common = common;
    this.evict = evict;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * At least one of phone and e-mail is given.
   *
   * @param contract the one in which phone and address count as given; they are verified, so every
   *     contract lets them in
   * @param onlyIfNone whether a super admin who is there already makes this a no-op
   */
  public record Command(
      Optional<PhoneNumber> phone,
      Optional<EmailAddress> email,
      Optional<Password> password,
      PersonName name,
      Contract contract,
      boolean onlyIfNone,
      Origin origin) {
    public Command {
      if (phone.isEmpty() && email.isEmpty()) {
        throw new IllegalArgumentException("a super admin needs a phone or an e-mail address");
      }
    }
  }

  public sealed interface Result {
    record Created(UserId user) implements Result {}

    record Promoted(UserId user) implements Result {}

    /** There is a super admin, so nothing was done. */
    record NotNeeded() implements Result {}

    /** The password breaks the {@link #POLICY}, so nothing was done. */
    record WeakPassword(List<PasswordPolicy.Fault> faults) implements Result {}

    /** Phone and address belong to two different users. */
    record Conflict() implements Result {}

    /** The phone is a number for tests, whose code never changes, so nothing was done. */
    record TestNumber() implements Result {}
  }

  public Result handle(Command command) {
    if (isDoneAlready(command)) {
      return new Result.NotNeeded();
    }
    if (command.phone().filter(testNumbers::includes).isPresent()) {
      return new Result.TestNumber();
    }
    List<PasswordPolicy.Fault> faults =
        command.password().map(password -> POLICY.faults(password, common)).orElse(List.of());
    if (!faults.isEmpty()) {
      return new Result.WeakPassword(faults);
    }
    Optional<PasswordHash> password = command.password().map(hasher::hash);
    Result result = transactions.inTransaction(() -> create(command, password));
    return result instanceof Result.Conflict && isDoneAlready(command)
        ? new Result.NotNeeded()
        : result;
  }

  /** Another instance may have been faster. */
  private boolean isDoneAlready(Command command) {
    return command.onlyIfNone() && users.anyWithRole(Role.SUPER_ADMIN);
  }

  private Result create(Command command, Optional<PasswordHash> password) {
    Instant now = clock.instant();
    Optional<UserId> byPhone =
        command.phone().flatMap(p -> users.verifiedHolder(new Identifier.Phone(p))).map(User::id);
    Optional<UserId> byEmail =
        command.email().flatMap(e -> users.verifiedHolder(new Identifier.Email(e))).map(User::id);
    if (byPhone.isPresent() && byEmail.isPresent() && !byPhone.equals(byEmail)) {
      return new Result.Conflict();
    }
    Optional<UserId> holder = byPhone.or(() -> byEmail);
    return holder.isPresent() ? promote(holder.get(), command, now) : add(command, password, now);
  }

  private Result promote(UserId id, Command command, Instant now) {
    Role role = roles.named(Role.SUPER_ADMIN).orElseThrow();
    User user = users.lock(id).orElseThrow();
    User promoted = user.withRole(role);
    if (testNumbers.forbid(promoted)) {
      return new Result.TestNumber();
    }
    if (!users.update(promoted, now)) {
      return new Result.Conflict();
    }
    record(id, change(role).and("before", Long.toString(user.role().id())), command, now);
    return new Result.Promoted(id);
  }

  private Result add(Command command, Optional<PasswordHash> password, Instant now) {
    Contract given = command.contract();
    command.phone().ifPresent(p -> evictFor(new Identifier.Phone(p), command, now));
    command.email().ifPresent(e -> evictFor(new Identifier.Email(e), command, now));
    NewUser newUser =
        new NewUser(
            ids.next(),
            command.name(),
            command.phone().map(p -> Claim.verified(p, given, now)),
            command.email().map(e -> Claim.verified(e, given, now)),
            password,
            Role.SUPER_ADMIN,
            User.DEFAULT_LANGUAGE,
            UserType.USUAL,
            Optional.empty(),
            now);
    return switch (addUser.handle(newUser)) {
      case Users.Addition.Added added -> {
        record(added.user().id(), change(added.user().role()), command, now);
        yield new Result.Created(added.user().id());
      }
      case Users.Addition.PhoneTaken taken -> new Result.Conflict();
      case Users.Addition.EmailTaken taken -> new Result.Conflict();
      case Users.Addition.UsernameTaken taken -> new Result.Conflict();
    };
  }

  private void evictFor(Identifier identifier, Command command, Instant now) {
    evict.handle(identifier, Optional.empty(), new Actor.Batch(command.origin()), now);
  }

  private static AuditDetail change(Role after) {
    return AuditDetail.of("after", Long.toString(after.id()));
  }

  private void record(UserId user, AuditDetail change, Command command, Instant now) {
    audit.append(
        new Actor.Batch(command.origin())
            .did(IdentityAction.SUPER_ADMIN_CREATED, user, now)
            .with(change));
  }
}
