package dev.khata.domain.identity;

import dev.khata.domain.kernel.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** When users were born by their papers; of whoever reviews these. */
@FunctionalInterface
public interface KnownBirthDates {

  /** Empty for a user who has no papers, or whose papers were rejected. */
  Optional<LocalDate> of(UserId user);
}
