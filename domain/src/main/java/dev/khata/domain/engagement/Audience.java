package dev.khata.domain.engagement;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom an announcement is for. That is judged by what somebody is when they read, not by what they
 * were when it was made.
 */
public enum Audience {
  EVERYBODY,
  PREPAID,
  POSTPAID,
  /** Whoever is blocked now; they can log in, and read it, in no contract as long as they are. */
  BLOCKED,
  /** Whoever's role holds a permission now. */
  ADMINS;

  /** Empty for a name that this release doesn't know. */
  public static Optional<Audience> find(String name) {
    return Arrays.stream(values()).filter(audience -> audience.name().equals(name)).findFirst();
  }

  /** All to which that user belongs. */
  public static Set<Audience> of(User user) {
    return Arrays.stream(values())
        .filter(audience -> audience.includes(user))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean includes(User user) {
    return switch (this) {
      case EVERYBODY -> true;
      case PREPAID -> user.type() == UserType.PREPAID;
      case POSTPAID -> user.type() == UserType.POSTPAID;
      case BLOCKED -> user.state() == AccountState.BLOCKED;
      case ADMINS -> user.role().isAdmin();
    };
  }
}
