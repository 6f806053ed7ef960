package dev.khata.application.identity.access;

import dev.khata.application.identity.LastSuperAdmin;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Authority;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.PhoneNumber;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes or takes away an admin, who is found by the phone that they have verified. Who is none
 * any more stays as a user; their sessions go on with the rights of one.
 */
public final class EditAdmin {
  private final AccessChanges changes;
  private final LastSuperAdmin lastSuperAdmin;
  private final Users users;
  private final Roles roles;
  private final Rename rename;
  private final WriteRole writeRole;

  @Inject
  EditAdmin(
      AccessChanges changes,
      LastSuperAdmin lastSuperAdmin,
      Users users,
      Roles roles,
      Rename rename,
      WriteRole writeRole) {
    this.changes = changes;
    this.lastSuperAdmin = lastSuperAdmin;
    this.users = users;
    this.roles = roles;
    this.rename = rename;
    this.writeRole = writeRole;
  }

  /**
   * What is to change; what is empty stays.
   *
   * @param role the number of the role
   */
  public record Change(Optional<PersonName> name, Optional<Long> role) {}

  public AdminChange change(PhoneNumber phone, Change change, Actor.Person by) {
    return changes.run(
        by,
        may(Action.EDIT),
        AdminChange.Refused::new,
        (authority, now) ->
            admin(phone)
                .map(admin -> change(admin, change, authority, by, now))
                .orElseGet(EditAdmin::unknown));
  }

  private AdminChange change(
      User admin, Change change, Authority authority, Actor by, Instant now) {
    Optional<Role> next = change.role().map(roles::find).orElse(Optional.of(admin.role()));
    if (next.isEmpty()) {
      return new AdminChange.Refused(AccessRefusal.UNKNOWN_ROLE);
    }
    return authority
        .againstGiving(admin, next.get(), lastSuperAdmin.is(admin))
        .or(() -> writeRole.against(admin, next.get()))
        .<AdminChange>map(AdminChange.Refused::new)
        .orElseGet(
            () -> {
              User named = change.name().map(n -> rename.handle(admin, n, by, now)).orElse(admin);
              return new AdminChange.Made(
                  writeRole.handle(named, next.get(), IdentityAction.ROLE_GRANTED, by, now));
            });
  }

  public AdminChange remove(PhoneNumber phone, Actor.Person by) {
    return changes.run(
        by,
        may(Action.DELETE),
        AdminChange.Refused::new,
        (authority, now) ->
            admin(phone)
                .map(admin -> remove(admin, authority, by, now))
                .orElseGet(EditAdmin::unknown));
  }

  private AdminChange remove(User admin, Authority authority, Actor by, Instant now) {
    Role none = roles.named(Role.USER).orElseThrow();
    return authority
        .againstGiving(admin, none, lastSuperAdmin.is(admin))
        .<AdminChange>map(AdminChange.Refused::new)
        .orElseGet(
            () ->
                new AdminChange.Made(
                    writeRole.handle(admin, none, IdentityAction.ADMIN_REMOVED, by, now)));
  }

  private Optional<User> admin(PhoneNumber number) {
    Identifier phone = new Identifier.Phone(number);
    return users
        .verifiedHolder(phone)
        .flatMap(holder -> users.lock(holder.id()))
        .filter(holder -> holder.hasProven(phone))
        .filter(holder -> holder.role().isAdmin());
  }

  private static AdminChange unknown() {
    return new AdminChange.Refused(AccessRefusal.NOT_FOUND);
  }

  private static Permission may(Action action) {
    return new Permission(Resource.ADMINS, action);
  }
}
