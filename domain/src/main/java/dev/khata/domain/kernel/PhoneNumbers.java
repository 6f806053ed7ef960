package dev.khata.domain.kernel;

import java.util.Optional;

/** How people write phone numbers, and how the contracts print them. */
public interface PhoneNumbers {

  /**
   * The mobile number that {@code raw} means to somebody in {@code home}: one to which a code can
   * be sent, and of which a line can be recharged. Reads national and international forms, also
   * behind {@code tel:}, the trunk prefix before a country code, separators, the invisible signs
   * that come with a copied number, and the digits of any script. Empty when no mobile of its
   * country can have it, and when letters or an extension stand there; never throws for any input.
   */
  Optional<PhoneNumber> parse(String raw, Region home);

  /** National digits without separators, such as {@code 01712345678}. */
  String national(PhoneNumber number);

  /** As dialled from abroad, grouped, such as {@code +92 300 1234567}. */
  String international(PhoneNumber number);

  /** Whether the number belongs to the numbering plan of {@code region}. */
  boolean isFrom(PhoneNumber number, Region region);
}
