package dev.khata.http.gencharge.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.domain.identity.AccountState;

/** How the state of an account is written. */
enum UserStatusName {
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("blocked")
  BLOCKED,
  @JsonProperty("deactive")
  DEACTIVE;

  static UserStatusName of(AccountState state) {
    return switch (state) {
      case ACTIVE -> ACTIVE;
      case BLOCKED -> BLOCKED;
      case DEACTIVATED -> DEACTIVE;
    };
  }
}
