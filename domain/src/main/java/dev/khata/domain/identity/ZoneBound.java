package dev.khata.domain.identity;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.time.ZoneId;

/** Something of users that a context keeps and that goes by their time zone. */
@FunctionalInterface
public interface ZoneBound {

  /**
   * The user lives by another zone from now on. Runs in the transaction that changes it, which has
   * locked the user first.
   */
  void moved(UserId user, ZoneId to, Instant now);
}
