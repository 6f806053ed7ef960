package dev.khata.domain.identity.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Leave to do one thing with one kind of resource; written {@code resource:action}. */
public record Permission(Resource resource, Action action) {
  private static final Set<Permission> ALL = every();

  /** Every permission there is, in a fixed order. */
  public static Set<Permission> all() {
    return ALL;
  }

  /** Reads {@code resource:action}; empty for anything that is not a permission. */
  public static Optional<Permission> parse(String id) {
    int colon = id.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Optional<Resource> resource = Resource.of(id.substring(0, colon));
    Optional<Action> action = Action.of(id.substring(colon + 1));
    return resource.flatMap(r -> action.map(a -> new Permission(r, a)));
  }

  public String id() {
    return resource.id() + ":" + action.id();
  }

  private static Set<Permission> every() {
    Set<Permission> all = new LinkedHashSet<>();
    for (Resource resource : Resource.values()) {
      for (Action action : Action.values()) {
        all.add(new Permission(resource, action));
      }
    }
    return Collections.unmodifiableSet(all);
  }
}
