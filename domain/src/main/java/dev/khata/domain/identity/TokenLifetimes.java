package dev.khata.domain.identity;

import java.time.Duration;

/** How long the tokens of a contract live. */
public record TokenLifetimes(Duration access, Duration refresh) {
  public TokenLifetimes {
    if (!access.isPositive() || refresh.compareTo(access) < 0) {
      throw new IllegalArgumentException("no lifetimes of tokens: " + access + ", " + refresh);
    }
  }
}
