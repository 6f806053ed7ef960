package dev.khata.http.mypharma;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Caller;
import dev.khata.http.endpoint.ValueNames;

/** How My Pharma prints the state of an account; the gravest that holds. */
enum Status {
  ACTIVE("Active"),
  INACTIVE("Inactive"),
  LOCKED("Locked"),
  PENDING_VERIFICATION("Pending Verification");

  static final ValueNames<Status> NAMES =
      ValueNames.of(
          Status.class,
          value ->
              switch (value) {
                case ACTIVE -> "ACTIVE";
                case INACTIVE -> "INACTIVE";
                case LOCKED -> "LOCKED";
                case PENDING_VERIFICATION -> "PENDING_VERIFICATION";
              });

  private final String display;

  Status(String display) {
    this.display = display;
  }

  String display() {
    return display;
  }

  static Status of(Caller caller) {
    if (caller.user().state() != AccountState.ACTIVE) {
      return INACTIVE;
    }
    if (caller.lockedUntil().isPresent()) {
      return LOCKED;
    }
    return caller.user().isPending() ? PENDING_VERIFICATION : ACTIVE;
  }
}
