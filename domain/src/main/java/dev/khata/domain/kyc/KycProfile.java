package dev.khata.domain.kyc;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What an applicant says of themselves.
 *
 * @param phone where they can be called; nobody has proven it, so nobody logs in by it
 */
public record KycProfile(
    PhoneNumber phone,
    Label city,
    Label province,
    Label country,
    Gender gender,
    BirthDate birthDate,
    Cnic cnic) {

  /** Where the papers are from, and a birthday begins. */
  private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");

  /** Whether the applicant is of age where the papers are from. */
  public boolean isAdult(Instant now) {
    return birthDate.isAdult(today(now));
  }

  /** The date there. */
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, PAKISTAN);
  }

  /** The same with what the patch brings. */
  public KycProfile with(KycPatch patch) {
    return new KycProfile(
        patch.phone().orElse(phone),
        patch.city().orElse(city),
        patch.province().orElse(province),
        patch.country().orElse(country),
        patch.gender().orElse(gender),
        patch.birthDate().orElse(birthDate),
        cnic);
  }

  /** Masked: everything in it is personal. */
  @Override
  public String toString() {
    return "KycProfile[…]";
  }
}
