package dev.khata.domain.engagement;

import java.util.Arrays;

/** How much an announcement matters, by which apps show it. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH;

  /** {@link #NORMAL} for a name that this release doesn't know. */
  public static Priority read(String name) {
    return Arrays.stream(values())
        .filter(priority -> priority.name().equals(name))
        .findFirst()
        .orElse(NORMAL);
  }
}
