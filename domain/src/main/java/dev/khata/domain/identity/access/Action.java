package dev.khata.domain.identity.access;

import java.util.Locale;
import java.util.Optional;

/** What a permission lets somebody do with a resource; {@code WRITE} is to create. */
public enum Action {
  READ,
  WRITE,
  EDIT,
  DELETE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Action> of(String id) {
    for (Action action : values()) {
      if (action.id().equals(id)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
