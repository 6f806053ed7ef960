package dev.khata.domain.kyc;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What an applicant says of themselves; whose paper is a CNIC says all of it.
 *
 * @param phone where they can be called; nobody has proven it, so nobody logs in by it
 */
public record KycProfile(
    Optional<PhoneNumber> phone,
    Optional<Label> city,
    Optional<Label> province,
    Optional<Label> country,
    Optional<Gender> gender,
    Optional<BirthDate> birthDate,
    IdentityPaper paper) {

  /** Where the papers are from, and a birthday begins. */
  private static final ZoneId PAKISTAN = ZoneId.of("Asia/Karachi");

  /** Of an applicant who says no more than by which paper they prove who they are. */
  public static KycProfile of(IdentityPaper paper) {
    return new KycProfile(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        paper);
  }

  /** Whether the applicant is too young where the papers are from; who tells no age is not. */
  public boolean isUnderage(Instant now) {
    return birthDate.filter(born -> !born.isAdult(today(now))).isPresent();
  }

  /** The date there. */
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, PAKISTAN);
  }

  /** The same with what the patch brings. */
  public KycProfile with(KycPatch patch) {
    return new KycProfile(
        patch.phone().or(() -> phone),
        patch.city().or(() -> city),
        patch.province().or(() -> province),
        patch.country().or(() -> country),
        patch.gender().or(() -> gender),
        patch.birthDate().or(() -> birthDate),
        patch.paper().orElse(paper));
  }

  /** Masked: everything in it is personal. */
  @Override
  public String toString() {
    return "KycProfile[…]";
  }
}
