package dev.khata.domain.kyc;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;

/** What of a profile is to change; what is empty stays. */
public record KycPatch(
    Optional<PhoneNumber> phone,
    Optional<Label> city,
    Optional<Label> province,
    Optional<Label> country,
    Optional<Gender> gender,
    Optional<BirthDate> birthDate,
    Optional<IdentityPaper> paper) {

  /** Another paper, or none, and nothing else. */
  public static KycPatch of(Optional<IdentityPaper> paper) {
    return new KycPatch(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        paper);
  }

  @Override
  public String toString() {
    return "KycPatch[…]";
  }
}
