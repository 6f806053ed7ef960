package dev.khata.application.identity.access;

import dev.khata.application.identity.AddUser;
import dev.khata.application.identity.Evict;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Authority;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.PersonName;
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
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.PhoneNumber;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes an admin of whoever has a phone.
 *
 * <p>Who has an account with it is promoted and keeps name and address, since an address that
 * somebody else chose would be a way into their account. For a phone without an account one is made
 * that has no password: its only way in is a code that is sent to that phone. Its address is not
 * verified.
 */
public final class AddAdmin {
  private static final Permission NEEDED = new Permission(Resource.ADMINS, Action.WRITE);

  private final AccessChanges changes;
  private final Users users;
  private final Roles roles;
  private final AddUser addUser;
  private final Evict evict;
  private final WriteRole writeRole;
  private final Ids ids;

  @Inject
  AddAdmin(
      AccessChanges changes,
      Users users,
      Roles roles,
      AddUser addUser,
      Evict evict,
      WriteRole writeRole,
      Ids ids) {
    this.changes = changes;
    this.users = users;
    this.roles = roles;
    this.addUser = addUser;
    this.evict = evict;
    this.writeRole = writeRole;
    this.ids = ids;
  }

  /**
   * @param role the number of the role
   * @param contract the one in which phone and address count as given
   */
  public record Command(
      PersonName name,
      EmailAddress email,
      PhoneNumber phone,
      long role,
      Contract contract,
      Actor.Person by) {}

  public AdminChange handle(Command command) {
    return changes.run(
        command.by(),
        NEEDED,
        AdminChange.Refused::new,
        (authority, now) -> add(command, authority, now));
  }

  private AdminChange add(Command command, Authority authority, Instant now) {
    Optional<Role> found = roles.find(command.role());
    if (found.isEmpty()) {
      return refused(AccessRefusal.UNKNOWN_ROLE);
    }
    Role role = found.get();
    Optional<AccessRefusal> refusal =
        authority
            .againstGranting(role)
            .or(() -> Optional.of(AccessRefusal.MAKES_NO_ADMIN).filter(reason -> !role.isAdmin()))
            .or(() -> writeRole.against(command.phone()));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Identifier phone = new Identifier.Phone(command.phone());
    return users
        .verifiedHolder(phone)
        .flatMap(holder -> users.lock(holder.id()))
        .filter(holder -> holder.hasProven(phone))
        .map(holder -> promote(holder, role, command, now))
        .orElseGet(() -> make(role, command, now));
  }

  private AdminChange promote(User user, Role role, Command command, Instant now) {
    if (user.role().isAdmin()) {
      return refused(AccessRefusal.ALREADY_ADMIN);
    }
    if (users
        .verifiedHolder(new Identifier.Email(command.email()))
        .filter(other -> !other.id().equals(user.id()))
        .isPresent()) {
      return refused(AccessRefusal.EMAIL_TAKEN);
    }
    return new AdminChange.Made(
        writeRole.handle(user, role, IdentityAction.ADMIN_CREATED, command.by(), now));
  }

  private AdminChange make(Role role, Command command, Instant now) {
    NewUser newUser =
        new NewUser(
            ids.next(),
            command.name(),
            Optional.of(Claim.verified(command.phone(), command.contract(), now)),
            Optional.of(Claim.unverified(command.email(), command.contract())),
            Optional.empty(),
            role.name(),
            UserLanguage.of(command.by().origin()),
            UserType.USUAL,
            Optional.empty(),
            now);
    return switch (addUser.handle(newUser)) {
      case Users.Addition.Added(User user) -> {
        Identifier phone = new Identifier.Phone(command.phone());
        evict.handle(phone, Optional.of(user.id()), command.by(), now);
        writeRole.added(user, command.by(), IdentityAction.ADMIN_CREATED, now);
        yield new AdminChange.Made(user);
      }
      case Users.Addition.EmailTaken taken -> refused(AccessRefusal.EMAIL_TAKEN);
      // Somebody has signed up with it since it was looked for, and is an admin by now or not.
      case Users.Addition.PhoneTaken taken -> refused(AccessRefusal.PHONE_TAKEN);
      case Users.Addition.UsernameTaken taken ->
          throw new IllegalStateException("an admin without a username can't have taken one");
    };
  }

  private static AdminChange refused(AccessRefusal reason) {
    return new AdminChange.Refused(reason);
  }
}
