package dev.khata.http.chargeghar.admin;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.PhoneNumbers;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the beginnings of phone numbers as people in Nepal type them. */
public final class PhoneStarts {
  private static final String NEPAL = "+977";

  /** Digits that are a beginning at least; too many begin with fewer. */
  private static final int SHORTEST = 3;

  private final PhoneNumbers phones;

  @Inject
  PhoneStarts(PhoneNumbers phones) {
    this.phones = phones;
  }

  /** In E.164, each a reading of its own; none of what begins no number. */
  Set<String> of(String typed) {
    return phones
        .parse(typed, Contract.CHARGEGHAR.home())
        .map(number -> Set.of(number.e164()))
        .orElseGet(() -> readings(typed.replaceAll("[-\\s().]", "").replaceFirst("^00", "+")));
  }

  private static Set<String> readings(String dialled) {
    boolean international = dialled.startsWith("+");
    String digits = international ? dialled.substring(1) : dialled;
    if (digits.length() < SHORTEST || !digits.chars().allMatch(Character::isDigit)) {
      return Set.of();
    }
    String ascii =
        digits
            .chars()
            .mapToObj(c -> Integer.toString(Character.digit(c, 10)))
            .collect(Collectors.joining());
    return Stream.of("+" + ascii, NEPAL + ascii.replaceFirst("^0", ""))
        .filter(start -> start.startsWith(NEPAL) || international)
        .filter(start -> !international || start.equals("+" + ascii))
        .collect(Collectors.toUnmodifiableSet());
  }
}
