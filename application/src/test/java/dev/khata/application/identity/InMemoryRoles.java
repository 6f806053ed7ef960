package dev.khata.application.identity;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/** The built-in roles, and those that a test makes. */
public final class InMemoryRoles implements Roles {
  private final Map<Long, Role> byId = new TreeMap<>();
  private final AtomicLong next = new AtomicLong(1);
  private LongPredicate isHeld = id -> false;

  public InMemoryRoles() {
    put(Role.SUPER_ADMIN, true, Permission.all());
    put(Role.PHARMACY_ADMIN, true, Set.of());
    put(Role.DOCTOR, true, Set.of());
    put(Role.USER, true, Set.of());
  }

  /** Tells of each role whether somebody holds it; until then nobody does. */
  public synchronized void heldBy(InMemoryUsers users) {
    isHeld = id -> users.all().stream().anyMatch(user -> user.role().id() == id);
  }

  @Override
  public synchronized Optional<Role> named(String name) {
    return byId.values().stream().filter(role -> role.name().equals(name)).findFirst();
  }

  @Override
  public synchronized Optional<Role> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized Page<Role> page(Query<Filter, Sort> query) {
    Filter filter = query.filter();
    Comparator<Role> order =
        switch (query.order().by()) {
          case ID -> Comparator.comparing(Role::id);
          case NAME -> Comparator.comparing(role -> Label.key(role.name()));
        };
    return Paging.page(
        byId.values(),
        role -> passes(role, filter),
        order.thenComparing(Role::id),
        query.order(),
        query.window());
  }

  private static boolean passes(Role role, Filter filter) {
    return filter.name().map(Label::key).map(Label.key(role.name())::contains).orElse(true)
        && filter
            .resource()
            .map(wanted -> role.permissions().stream().anyMatch(p -> p.resource() == wanted))
            .orElse(true);
  }

  @Override
  public synchronized Optional<Role> add(Label name, Set<Permission> permissions) {
    return isFree(name, 0) ? Optional.of(put(name.text(), false, permissions)) : Optional.empty();
  }

  @Override
  public synchronized boolean update(long id, Label name, Set<Permission> permissions) {
    boolean free = isFree(name, id);
    if (free) {
      Role old = byId.get(id);
      byId.put(id, new Role(id, name.text(), old.builtIn(), permissions));
    }
    return free;
  }

  private boolean isFree(Label name, long self) {
    return byId.values().stream()
        .filter(role -> role.id() != self)
        .noneMatch(role -> Label.key(role.name()).equals(name.key()));
  }

  @Override
  public synchronized boolean delete(long id) {
    return !isHeld.test(id) && byId.remove(id) != null;
  }

  /** A role of the deployment's own. */
  public synchronized Role define(String name, Permission... permissions) {
    return add(new Label(name), Set.of(permissions))
        .orElseThrow(() -> new IllegalArgumentException("there is a role named " + name));
  }

  private Role put(String name, boolean builtIn, Set<Permission> permissions) {
    Role role = new Role(next.getAndIncrement(), name, builtIn, permissions);
    byId.put(role.id(), role);
    return role;
  }
}
