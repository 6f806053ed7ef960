package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A user who is about to be added; active, with the role of that name. */
public record NewUser(
    UUID publicId,
    PersonName name,
    Optional<Claim<PhoneNumber>> phone,
    Optional<Claim<EmailAddress>> email,
    Optional<PasswordHash> password,
    String roleName,
    String language,
    Instant createdAt) {

  @Override
  public String toString() {
    return "NewUser[" + publicId + "]";
  }
}
