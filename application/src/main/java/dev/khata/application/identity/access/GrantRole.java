package dev.khata.application.identity.access;

import dev.khata.application.identity.LastSuperAdmin;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Authority;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a user any role there is, such as that of a doctor, in place of the one they hold; by an
 * admin, or by the operator on nobody's behalf.
 */
public final class GrantRole {
  private static final Permission NEEDED = new Permission(Resource.ADMINS, Action.EDIT);

  private final AccessChanges changes;
  private final LastSuperAdmin lastSuperAdmin;
  private final Users users;
  private final Roles roles;
  private final WriteRole writeRole;

  @Inject
  GrantRole(
      AccessChanges changes,
      LastSuperAdmin lastSuperAdmin,
      Users users,
      Roles roles,
      WriteRole writeRole) {
    this.changes = changes;
    this.lastSuperAdmin = lastSuperAdmin;
    this.users = users;
    this.roles = roles;
    this.writeRole = writeRole;
  }

  /**
   * @param role the name of the role
   */
  public record Command(UserId user, String role, Actor by) {}

  public AdminChange handle(Command command) {
    return changes.run(
        command.by(),
        NEEDED,
        AdminChange.Refused::new,
        (authority, now) -> grant(command, authority, now));
  }

  private AdminChange grant(Command command, Authority authority, Instant now) {
    Optional<Role> role = roles.named(command.role());
    if (role.isEmpty()) {
      return new AdminChange.Refused(AccessRefusal.UNKNOWN_ROLE);
    }
    Optional<User> user = users.lock(command.user());
    if (user.isEmpty()) {
      return new AdminChange.Refused(AccessRefusal.NOT_FOUND);
    }
    return authority
        .againstGiving(user.get(), role.get(), lastSuperAdmin.is(user.get()))
        .or(() -> writeRole.against(user.get(), role.get()))
        .<AdminChange>map(AdminChange.Refused::new)
        .orElseGet(
            () ->
                new AdminChange.Made(
                    writeRole.handle(
                        user.get(), role.get(), IdentityAction.ROLE_GRANTED, command.by(), now)));
  }
}
