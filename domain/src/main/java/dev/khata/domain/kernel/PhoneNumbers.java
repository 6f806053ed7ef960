package dev.khata.domain.kernel;

import java.util.Optional;

/** How people write phone numbers, and how the contracts print them. */
public interface PhoneNumbers {

  /**
   * The number that {@code raw} means to somebody in {@code home}. Reads national and international
   * forms, separators, and Devanagari, Bengali and Arabic-Indic digits. Empty when it can't be a
   * number of its region; never throws for any input.
   */
  Optional<PhoneNumber> parse(String raw, Region home);

  /** National digits without separators, such as {@code 01712345678}. */
  String national(PhoneNumber number);

  /** As dialled from abroad, grouped, such as {@code +92 300 1234567}. */
  String international(PhoneNumber number);

  /** Whether the number belongs to the numbering plan of {@code region}. */
  boolean isFrom(PhoneNumber number, Region region);
}
