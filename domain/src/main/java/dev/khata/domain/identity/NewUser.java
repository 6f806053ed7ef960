package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A user who is about to be added; active, with the role of that name.
 *
 * @param cameWith the referral code of whoever brought them; their own is made when they are added
 */
public record NewUser(
    UUID publicId,
    PersonName name,
    Optional<Username> username,
    Optional<Claim<PhoneNumber>> phone,
    Optional<Claim<EmailAddress>> email,
    Optional<PasswordHash> password,
    String roleName,
    UserLanguage language,
    UserType type,
    Optional<ReferralCode> cameWith,
    Instant createdAt) {

  /** One who has no username. */
  public NewUser(
      UUID publicId,
      PersonName name,
      Optional<Claim<PhoneNumber>> phone,
      Optional<Claim<EmailAddress>> email,
      Optional<PasswordHash> password,
      String roleName,
      UserLanguage language,
      UserType type,
      Optional<ReferralCode> cameWith,
      Instant createdAt) {
    this(
        publicId,
        name,
        Optional.empty(),
        phone,
        email,
        password,
        roleName,
        language,
        type,
        cameWith,
        createdAt);
  }

  @Override
  public String toString() {
    return "NewUser[" + publicId + "]";
  }
}
