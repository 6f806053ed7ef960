package dev.khata.application.identity.access;

import dev.khata.application.identity.AddUser;
import dev.khata.application.identity.LastSuperAdmin;
import dev.khata.application.identity.LeaveNumber;
import dev.khata.application.identity.WriteState;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Authority;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Makes accounts for others and changes them, of whoever doesn't hold more than the admin. A phone
 * or address that is new to the user is proven by nobody until its owner does, by a code that is
 * sent there; into an account with a password that lets nobody but who sets a new one. Must not be
 * called inside a transaction, since passwords are hashed before it.
 */
public final class EditUsers {
  private static final PasswordPolicy POLICY = PasswordPolicy.EIGHT;

  private final AccessChanges changes;
  private final LastSuperAdmin lastSuperAdmin;
  private final Users users;
  private final Roles roles;
  private final AddUser addUser;
  private final WriteRole writeRole;
  private final WriteState writeState;
  private final LeaveNumber leaveNumber;
  private final Sessions sessions;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final AuditLog audit;
  private final Ids ids;

  @Inject
  EditUsers(
      AccessChanges changes,
      LastSuperAdmin lastSuperAdmin,
      Users users,
      Roles roles,
      AddUser addUser,
      WriteRole writeRole,
      WriteState writeState,
      LeaveNumber leaveNumber,
      Sessions sessions,
      PasswordHasher hasher,
      CommonPasswords common,
      AuditLog audit,
      Ids ids) {
    this.changes = changes;
    this.lastSuperAdmin = lastSuperAdmin;
    this.users = users;
    this.roles = roles;
    this.addUser = addUser;
    this.writeRole = writeRole;
    this.writeState = writeState;
    this.leaveNumber = leaveNumber;
    this.sessions = sessions;
    this.hasher = hasher;
    this.common = common;
    this.audit = audit;
    this.ids = ids;
  }

  /**
   * @param contract the one in which phone and address count as given
   */
  public record Command(UserEdit edit, Contract contract, Actor.Person by) {}

  /** What is done under the lock, once the password is hashed. */
  private record Task(
      Command command, Optional<PasswordHash> password, Authority authority, Instant now) {
    UserEdit edit() {
      return command.edit();
    }

    Actor by() {
      return command.by();
    }
  }

  public UserChange add(Command command) {
    return run(command, Action.WRITE, (task, role) -> add(role.orElse(Role.USER), task));
  }

  public UserChange change(UserId id, Command command) {
    return run(
        command,
        Action.EDIT,
        (task, role) ->
            users
                .lock(id)
                .map(user -> change(user, role.orElse(user.role().name()), task))
                .orElseGet(() -> refused(AccessRefusal.NOT_FOUND)));
  }

  private UserChange run(
      Command command, Action needed, BiFunction<Task, Optional<String>, UserChange> change) {
    UserEdit edit = command.edit();
    List<PasswordPolicy.Fault> faults =
        edit.password().map(password -> POLICY.faults(password, common)).orElse(List.of());
    if (!faults.isEmpty()) {
      return new UserChange.WeakPassword(faults);
    }
    Optional<PasswordHash> password = edit.password().map(hasher::hash);
    return changes.run(
        command.by(),
        new Permission(Resource.USERS, needed),
        EditUsers::refused,
        (authority, now) -> change.apply(new Task(command, password, authority, now), edit.role()));
  }

  private UserChange add(String roleName, Task task) {
    Optional<Role> role = roles.named(roleName);
    if (role.isEmpty()) {
      return refused(AccessRefusal.UNKNOWN_ROLE);
    }
    NewUser newUser = newUser(role.get(), task);
    if (newUser.phone().isEmpty() && newUser.email().isEmpty()) {
      return new UserChange.NoIdentifier();
    }
    Optional<AccessRefusal> refusal =
        task.authority()
            .againstGranting(role.get())
            .or(
                () ->
                    newUser
                        .phone()
                        .filter(p -> role.get().isAdmin())
                        .flatMap(p -> writeRole.against(p.value())));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return switch (addUser.handle(newUser)) {
      case Users.Addition.Added(User user) -> new UserChange.Made(added(user, task));
      case Users.Addition.UsernameTaken taken -> new UserChange.Taken(UserChange.What.USERNAME);
      case Users.Addition.PhoneTaken taken -> new UserChange.Taken(UserChange.What.PHONE);
      case Users.Addition.EmailTaken taken -> new UserChange.Taken(UserChange.What.EMAIL);
    };
  }

  private User added(User user, Task task) {
    User whole = task.edit().of(user, task.command().contract());
    if (!whole.equals(user) && !users.update(whole, task.now())) {
      throw new IllegalStateException("a picture takes nobody's claim: " + user);
    }
    if (user.role().isAdmin()) {
      writeRole.added(user, task.by(), IdentityAction.ADMIN_CREATED, task.now());
    } else {
      audit.append(
          task.by()
              .did(IdentityAction.USER_ADDED, user.id(), task.now())
              .with(AuditDetail.of("after", Long.toString(user.role().id()))));
    }
    return whole.writtenAt(task.now());
  }

  private NewUser newUser(Role role, Task task) {
    UserEdit edit = task.edit();
    Contract contract = task.command().contract();
    return new NewUser(
        ids.next(),
        edit.name().of(PersonName.NONE),
        edit.username().of(Optional.empty()),
        edit.phone().of(Optional.empty()).map(phone -> Claim.unverified(phone, contract)),
        edit.email().of(Optional.empty()).map(email -> Claim.unverified(email, contract)),
        task.password(),
        role.name(),
        UserLanguage.of(task.by().origin()),
        UserType.USUAL,
        Optional.empty(),
        task.now());
  }

  private UserChange change(User user, String roleName, Task task) {
    Optional<Role> role = roles.named(roleName);
    if (role.isEmpty()) {
      return refused(AccessRefusal.UNKNOWN_ROLE);
    }
    User changed = task.edit().of(user, task.command().contract());
    return against(user, changed, role.get(), task)
        .<UserChange>map(UserChange.Refused::new)
        .orElseGet(
            () ->
                changed.phone().isPresent() || changed.email().isPresent()
                    ? write(user, changed, role.get(), task)
                    : new UserChange.NoIdentifier());
  }

  private Optional<AccessRefusal> against(User user, User changed, Role role, Task task) {
    boolean last = lastSuperAdmin.is(user);
    return task.edit()
        .state()
        .flatMap(user.state()::towards)
        .flatMap(decision -> task.authority().againstDeciding(user, last))
        .or(() -> task.authority().againstGiving(user, role, last))
        .or(() -> writeRole.against(changed, role));
  }

  private UserChange write(User user, User changed, Role role, Task task) {
    if (!changed.equals(user) && !users.update(changed, task.now())) {
      return taken(changed);
    }
    if (!changed.phone().equals(user.phone())) {
      leaveNumber.handle(user, task.by().origin(), task.now());
    }
    task.password()
        .ifPresent(
            hash -> {
              users.setPassword(user.id(), hash, task.now());
              sessions.endAll(user.id(), Session.End.PASSWORD_CHANGED, task.now());
            });
    String fields = task.edit().changed(user, changed);
    if (!fields.isEmpty()) {
      audit.append(
          task.by()
              .did(IdentityAction.USER_CHANGED, user.id(), task.now())
              .with(AuditDetail.of("changed", fields)));
    }
    User granted =
        writeRole.handle(changed, role, IdentityAction.ROLE_GRANTED, task.by(), task.now());
    decide(granted, task);
    return new UserChange.Made(users.find(user.id()).orElseThrow());
  }

  private void decide(User user, Task task) {
    AccountState wanted = task.edit().state().orElse(user.state());
    Optional<AccountState.Decision> decision = user.state().towards(wanted);
    if (decision.isEmpty()) {
      return;
    }
    if (wanted != AccountState.ACTIVE) {
      boolean blocks = wanted == AccountState.BLOCKED;
      Session.End end = blocks ? Session.End.BLOCKED : Session.End.DEACTIVATED;
      sessions.endAll(user.id(), end, task.now());
    }
    writeState
        .handle(user, decision.get(), Optional.empty(), task.by(), task.now())
        .ifPresent(next -> decide(next, task));
  }

  /** Which of them it is, since a user takes them all at once. */
  private UserChange taken(User changed) {
    return new UserChange.Taken(
        changed
                .phone()
                .filter(p -> isAnothers(new Identifier.Phone(p.value()), p, changed))
                .isPresent()
            ? UserChange.What.PHONE
            : changed
                    .email()
                    .filter(e -> isAnothers(new Identifier.Email(e.value()), e, changed))
                    .isPresent()
                ? UserChange.What.EMAIL
                : UserChange.What.USERNAME);
  }

  private boolean isAnothers(Identifier identifier, Claim<?> claim, User user) {
    return users
        .login(identifier, claim.contract())
        .filter(holder -> !holder.user().id().equals(user.id()))
        .isPresent();
  }

  private static UserChange refused(AccessRefusal reason) {
    return new UserChange.Refused(reason);
  }
}
