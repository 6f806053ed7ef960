package dev.khata.http.chargeghar;

import dev.khata.application.identity.ManageProfile;
import dev.khata.domain.identity.Profile;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Prose;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a user tells of themselves. */
public record ProfileView(
    UUID id,
    String fullName,
    Optional<LocalDate> dateOfBirth,
    Optional<String> address,
    Optional<URI> avatarUrl,
    boolean isProfileComplete,
    Instant createdAt,
    Instant updatedAt) {
  public static final ProfileView EXAMPLE =
      new ProfileView(
          UUID.fromString("019b76a1-b2c3-7d4e-8f90-1a2b3c4d5e6f"),
          "Asha Rai",
          Optional.of(LocalDate.parse("1990-03-15")),
          Optional.of("Damak 4, Jhapa"),
          Optional.of(URI.create("https://pictures.example/asha.jpg")),
          true,
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-01-31T09:30:00.123456Z"));

  public static ProfileView of(ManageProfile.Shown shown) {
    Profile profile = shown.profile();
    return new ProfileView(
        profile.id(),
        shown.user().name().full(),
        profile.told().born(),
        profile.told().address().map(Prose::text),
        shown.user().picture().map(HttpsUrl::uri),
        shown.isComplete(),
        profile.createdAt(),
        profile.updatedAt());
  }
}
