package dev.khata.application.identity.access;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Authority;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Query;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Makes, shows, changes and deletes roles. What changes holds for who holds them from then on. */
public final class ManageRoles {
  private final Roles roles;
  private final AccessChanges changes;
  private final RoleEvents events;

  @Inject
  ManageRoles(Roles roles, AccessChanges changes, RoleEvents events) {
    this.roles = roles;
    this.changes = changes;
    this.events = events;
  }

  public Optional<Role> find(long id) {
    return roles.find(id);
  }

  public Page<Role> page(Query<Roles.Filter, Roles.Sort> query) {
    return roles.page(query);
  }

  public RoleChange create(Label name, Set<Permission> permissions, Actor.Person by) {
    return changes.run(
        by,
        may(Action.WRITE),
        RoleChange.Refused::new,
        (authority, now) ->
            authority
                .againstMaking(permissions)
                .<RoleChange>map(RoleChange.Refused::new)
                .orElseGet(() -> create(name, permissions, by, now)));
  }

  private RoleChange create(Label name, Set<Permission> permissions, Actor by, Instant now) {
    Optional<Role> added = roles.add(name, permissions);
    added.ifPresent(role -> events.created(role, by, now));
    return added
        .<RoleChange>map(RoleChange.Made::new)
        .orElseGet(() -> new RoleChange.Refused(AccessRefusal.NAME_TAKEN));
  }

  public RoleChange edit(
      long id, Patch<Label> name, Patch<Set<Permission>> permissions, Actor.Person by) {
    return changes.run(
        by,
        may(Action.EDIT),
        RoleChange.Refused::new,
        (authority, now) ->
            roles
                .find(id)
                .map(
                    role ->
                        edit(
                            role,
                            name.of(new Label(role.name())),
                            permissions.of(role.permissions()),
                            authority,
                            by,
                            now))
                .orElseGet(ManageRoles::unknown));
  }

  private RoleChange edit(
      Role role,
      Label name,
      Set<Permission> permissions,
      Authority authority,
      Actor by,
      Instant now) {
    Optional<AccessRefusal> refusal = authority.againstChanging(role, permissions);
    if (refusal.isPresent()) {
      return new RoleChange.Refused(refusal.get());
    }
    if (!roles.update(role.id(), name, permissions)) {
      return new RoleChange.Refused(AccessRefusal.NAME_TAKEN);
    }
    Role changed = new Role(role.id(), name.text(), role.builtIn(), permissions);
    if (!changed.equals(role)) {
      events.changed(role, changed, by, now);
    }
    return new RoleChange.Made(changed);
  }

  public RoleChange delete(long id, Actor.Person by) {
    return changes.run(
        by,
        may(Action.DELETE),
        RoleChange.Refused::new,
        (authority, now) ->
            roles
                .find(id)
                .map(role -> delete(role, authority, by, now))
                .orElseGet(ManageRoles::unknown));
  }

  private RoleChange delete(Role role, Authority authority, Actor by, Instant now) {
    Optional<AccessRefusal> refusal = authority.againstRemoving(role);
    if (refusal.isPresent()) {
      return new RoleChange.Refused(refusal.get());
    }
    if (!roles.delete(role.id())) {
      return new RoleChange.Refused(AccessRefusal.ROLE_IN_USE);
    }
    events.deleted(role, by, now);
    return new RoleChange.Made(role);
  }

  private static RoleChange unknown() {
    return new RoleChange.Refused(AccessRefusal.NOT_FOUND);
  }

  private static Permission may(Action action) {
    return new Permission(Resource.ROLES, action);
  }
}
