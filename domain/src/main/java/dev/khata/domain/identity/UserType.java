package dev.khata.domain.identity;

import java.util.Locale;
import java.util.Optional;

/** How somebody's line is paid for. */
public enum UserType {
  PREPAID,
  POSTPAID;

  /** Of whoever says nothing else. */
  public static final UserType USUAL = PREPAID;

  /** The name in contracts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<UserType> of(String id) {
    for (UserType type : values()) {
      if (type.id().equals(id)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
