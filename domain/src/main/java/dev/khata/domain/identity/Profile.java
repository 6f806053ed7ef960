package dev.khata.domain.identity;

import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a user tells of themselves beside their name and picture, which stand with the user.
 *
 * @param completedAt when it was complete for the first time; it need not be any more
 */
public record Profile(
    UUID id, Told told, Optional<Instant> completedAt, Instant createdAt, Instant updatedAt) {
  /** Characters of a full name at least. */
  public static final int SHORTEST_NAME = 2;

  /**
   * What they tell, of which anything may be missing.
   *
   * @param born the day, in no time zone
   */
  public record Told(Optional<LocalDate> born, Optional<Prose> address) {
    /** Characters of an address at most. */
    public static final int LONGEST_ADDRESS = 500;

    /** Nobody is older, in years. */
    public static final int OLDEST = 130;

    public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());

    public Told {
      if (address.filter(a -> PlainText.length(a.text()) > LONGEST_ADDRESS).isPresent()) {
        throw new IllegalArgumentException("not an address");
      }
    }

    /** Whether somebody who lives that day can have been born when they say. */
    public boolean isPossible(LocalDate today) {
      return born.filter(day -> day.isAfter(today) || day.isBefore(today.minusYears(OLDEST)))
          .isEmpty();
    }

    /** Masked: everything in it is personal. */
    @Override
    public String toString() {
      return "Told[…]";
    }
  }

  public static Profile empty(UUID id, Instant at) {
    return new Profile(id, Told.NOTHING, Optional.empty(), at, at);
  }

  /** The same once they tell that instead. */
  public Profile telling(Told now, Instant at) {
    return new Profile(id, now, completedAt, createdAt, at);
  }

  /** The same once it is known to have been complete. */
  public Profile completed(Instant at) {
    return new Profile(id, told, Optional.of(at), createdAt, updatedAt);
  }

  /** Whether somebody of that name has told all that is asked for; a picture is not. */
  public boolean isComplete(PersonName name) {
    return isName(name) && told.born().isPresent() && told.address().isPresent();
  }

  /** Whether the name is long enough to stand in a profile. */
  public static boolean isName(PersonName name) {
    return PlainText.length(name.full()) >= SHORTEST_NAME;
  }
}
