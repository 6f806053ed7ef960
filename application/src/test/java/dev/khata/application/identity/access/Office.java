package dev.khata.application.identity.access;

import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;

/** The use cases of roles and of those who hold them, over fakes. */
final class Office {
  final World world = new World();
  private final AccessChanges changes =
      new AccessChanges(world.lastSuperAdmin, world.users, world.transactions, world.clock);
  private final WriteRole writeRole =
      new WriteRole(
          world.testNumbers, world.users, new TellNewAdmin(world.post.office), world.audit);
  private final Rename rename = new Rename(world.users, world.audit);

  final ManageRoles manageRoles =
      new ManageRoles(world.roles, changes, new RoleEvents(world.audit));
  final AddAdmin addAdmin =
      new AddAdmin(
          changes, world.users, world.roles, world.addUser, world.evict, writeRole, world.ids);
  final EditAdmin editAdmin =
      new EditAdmin(changes, world.lastSuperAdmin, world.users, world.roles, rename, writeRole);
  final EditUsers editUsers =
      new EditUsers(
          changes,
          world.lastSuperAdmin,
          world.users,
          world.roles,
          world.addUser,
          writeRole,
          world.writeState,
          world.leaveNumber,
          world.sessions,
          world.hasher,
          world.common,
          world.audit,
          world.ids);
  final GrantRole grantRole =
      new GrantRole(changes, world.lastSuperAdmin, world.users, world.roles, writeRole);

  /** An admin whose role, of their own, holds these. */
  User admin(String... may) {
    return holder(role(may));
  }

  User superAdmin() {
    return holder(world.roles.named(Role.SUPER_ADMIN).orElseThrow());
  }

  User user() {
    return holder(world.roles.named(Role.USER).orElseThrow());
  }

  User holder(Role role) {
    return Somebody.withFreshPhone().verified().withRole(role.name()).addTo(world.users);
  }

  Role role(String... may) {
    return world.roles.define(Fresh.word(), permissions(may));
  }

  static Permission[] permissions(String... ids) {
    return Stream.of(ids).map(id -> Permission.parse(id).orElseThrow()).toArray(Permission[]::new);
  }

  static Actor.Person by(User admin) {
    return new Actor.Person(admin.id(), Optional.of(Contract.GENCHARGE), Origin.batch("request"));
  }

  static PhoneNumber phone(User user) {
    return user.phone().orElseThrow().value();
  }

  /** As they are by now. */
  User now(User user) {
    return world.users.find(user.id()).orElseThrow();
  }

  AuditEvent lastEvent() {
    return world.audit.events().getLast();
  }
}
