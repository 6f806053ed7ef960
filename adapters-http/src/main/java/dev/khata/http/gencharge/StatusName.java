package dev.khata.http.gencharge;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.domain.catalog.Availability;

/** How the status of plans and offers is written. */
public enum StatusName {
  @JsonProperty("active")
  ACTIVE(Availability.ACTIVE),
  @JsonProperty("inactive")
  INACTIVE(Availability.INACTIVE);

  private final Availability meaning;

  StatusName(Availability meaning) {
    this.meaning = meaning;
  }

  public Availability meaning() {
    return meaning;
  }

  public static StatusName of(Availability status) {
    return switch (status) {
      case ACTIVE -> ACTIVE;
      case INACTIVE -> INACTIVE;
    };
  }
}
