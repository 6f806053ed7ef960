package dev.khata.http.wattsup.identity;

import dev.khata.domain.identity.User;
import dev.khata.http.endpoint.ValueNames;

/** How WattsUp prints the state of an account; the gravest that holds. */
enum StatusName {
  ACTIVE(1),
  INACTIVE(2),
  BLOCKED(3),
  PENDING(4);

  static final ValueNames<StatusName> NAMES =
      ValueNames.of(
          StatusName.class,
          value ->
              switch (value) {
                case ACTIVE -> "active";
                case INACTIVE -> "inactive";
                case BLOCKED -> "blocked";
                case PENDING -> "pending";
              });

  private final int id;

  StatusName(int id) {
    this.id = id;
  }

  static StatusName of(User user) {
    return switch (user.state()) {
      case BLOCKED -> BLOCKED;
      case DEACTIVATED -> INACTIVE;
      case ACTIVE -> user.emailVerified() ? ACTIVE : PENDING;
    };
  }

  /** The status of an account in an answer. */
  record StatusView(int id, StatusName name) {}

  StatusView view() {
    return new StatusView(id, this);
  }
}
