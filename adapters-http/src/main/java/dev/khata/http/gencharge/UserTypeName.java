package dev.khata.http.gencharge;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.domain.identity.UserType;

/** How the type of users and their lines is written. */
public enum UserTypeName {
  @JsonProperty("prepaid")
  PREPAID(UserType.PREPAID),
  @JsonProperty("postpaid")
  POSTPAID(UserType.POSTPAID);

  private final UserType meaning;

  UserTypeName(UserType meaning) {
    this.meaning = meaning;
  }

  public UserType meaning() {
    return meaning;
  }

  public static UserTypeName of(UserType type) {
    return switch (type) {
      case PREPAID -> PREPAID;
      case POSTPAID -> POSTPAID;
    };
  }
}
