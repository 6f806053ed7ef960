package dev.khata.http.wattsup.identity;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.Gender;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.http.wattsup.identity.RoleName.RoleView;
import dev.khata.http.wattsup.identity.StatusName.StatusView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A user as they see themselves. */
record ProfileView(
    UUID id,
    Optional<String> email,
    String firstName,
    String lastName,
    Optional<String> phone,
    Optional<String> city,
    Optional<String> province,
    Optional<String> country,
    Optional<Gender> gender,
    Optional<LocalDate> dateOfBirth,
    RoleView role,
    StatusView status,
    boolean isVerified,
    Instant createdAt,
    Instant updatedAt) {
  static final ProfileView EXAMPLE =
      new ProfileView(
          UserView.EXAMPLE.id(),
          Optional.of("test@example.com"),
          "John",
          "Doe",
          Optional.of("+92 300 1234567"),
          Optional.of("Karachi"),
          Optional.of("Sindh"),
          Optional.of("Pakistan"),
          Optional.of(Gender.MALE),
          Optional.of(LocalDate.parse("1990-01-01")),
          RoleName.USER.view(),
          StatusName.ACTIVE.view(),
          true,
          UserView.EXAMPLE.createdAt(),
          UserView.EXAMPLE.updatedAt());

  /**
   * @param phone as it is printed
   * @param papers what the user said of themselves when they applied, if they have
   */
  static ProfileView of(User user, Optional<String> phone, Optional<KycProfile> papers) {
    return new ProfileView(
        user.publicId(),
        user.email().map(Claim::value).map(EmailAddress::asGiven),
        user.name().first(),
        user.name().last(),
        phone,
        papers.flatMap(KycProfile::city).map(Label::text),
        papers.flatMap(KycProfile::province).map(Label::text),
        papers.flatMap(KycProfile::country).map(Label::text),
        papers.flatMap(KycProfile::gender),
        papers.flatMap(KycProfile::birthDate).map(BirthDate::day),
        RoleName.of(user.role()).view(),
        StatusName.of(user).view(),
        user.emailVerified(),
        user.createdAt(),
        user.updatedAt());
  }
}
