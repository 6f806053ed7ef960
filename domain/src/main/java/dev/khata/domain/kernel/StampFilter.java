package dev.khata.domain.kernel;

import java.time.Instant;
import java.util.Optional;

/** Which stamps are wanted, by whom and from when; what is empty lets everything through. */
public record StampFilter(Optional<UserId> by, Between<Instant> at) {
  /** All there are. */
  public static final StampFilter ANY = new StampFilter(Optional.empty(), Between.any());

  public boolean passes(Stamp stamp) {
    return by.map(stamp.by()::equals).orElse(true) && at.holds(stamp.at());
  }
}
