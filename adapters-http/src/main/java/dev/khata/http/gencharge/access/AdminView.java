package dev.khata.http.gencharge.access;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/** A user who is an admin, as admins see them. */
record AdminView(
    long adminId,
    String name,
    Optional<String> email,
    Optional<String> phoneNumber,
    long roleId,
    String roleName,
    Instant createdAt,
    Instant updatedAt) {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00.000001Z");
  static final AdminView EXAMPLE =
      new AdminView(
          42,
          "Asha Rao",
          Optional.of("asha@example.com"),
          Optional.of("+919876543210"),
          7,
          "Support",
          NEW_YEAR,
          NEW_YEAR);

  static AdminView of(User admin) {
    return new AdminView(
        admin.id().value(),
        admin.name().full(),
        admin.email().map(Claim::value).map(EmailAddress::asGiven),
        admin.phone().map(Claim::value).map(PhoneNumber::e164),
        admin.role().id(),
        admin.role().name(),
        admin.createdAt(),
        admin.updatedAt());
  }
}
