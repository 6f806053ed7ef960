package dev.khata.domain.kyc;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;

/** What of a profile is to change; what is empty stays. The CNIC never changes. */
public record KycPatch(
    Optional<PhoneNumber> phone,
    Optional<Label> city,
    Optional<Label> province,
    Optional<Label> country,
    Optional<Gender> gender,
    Optional<BirthDate> birthDate) {

  @Override
  public String toString() {
    return "KycPatch[…]";
  }
}
