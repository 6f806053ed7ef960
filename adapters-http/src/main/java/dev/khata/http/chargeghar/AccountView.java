package dev.khata.http.chargeghar;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Username;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.PhoneNumber;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Who it is that was let in. */
public record AccountView(
    UUID id,
    Optional<String> username,
    Optional<String> email,
    Optional<String> phoneNumber,
    Optional<URI> profilePicture) {
  public static final AccountView EXAMPLE =
      new AccountView(
          UUID.fromString("01a22b1e-73d0-7a4c-9f3e-5d2f6b8c9e10"),
          Optional.of("asha"),
          Optional.of("asha@example.com"),
          Optional.of("+9779812345678"),
          Optional.empty());

  public static AccountView of(User user) {
    return new AccountView(
        user.publicId(),
        user.username().map(Username::text),
        user.email().map(Claim::value).map(EmailAddress::asGiven),
        user.phone().map(Claim::value).map(PhoneNumber::e164),
        user.picture().map(HttpsUrl::uri));
  }
}
