package dev.khata.http.wattsup.identity;

import dev.khata.domain.identity.User;
import dev.khata.http.wattsup.identity.RoleName.RoleView;
import dev.khata.http.wattsup.identity.StatusName.StatusView;
import java.time.Instant;
import java.util.UUID;

/** A user as told to who has just logged in. */
record UserView(
    UUID id,
    String email,
    String firstName,
    String lastName,
    RoleView role,
    StatusView status,
    Instant createdAt,
    Instant updatedAt) {
  static final UserView EXAMPLE =
      new UserView(
          UUID.fromString("550e8400-e29b-41d4-a716-446655440000"),
          "test@example.com",
          "John",
          "Doe",
          RoleName.USER.view(),
          StatusName.ACTIVE.view(),
          Instant.parse("2025-01-01T00:00:00.000Z"),
          Instant.parse("2025-01-01T00:00:00.000Z"));

  /**
   * @param user who has logged in by their address
   */
  static UserView of(User user) {
    return new UserView(
        user.publicId(),
        user.email().orElseThrow().value().asGiven(),
        user.name().first(),
        user.name().last(),
        RoleName.of(user.role()).view(),
        StatusName.of(user).view(),
        user.createdAt(),
        user.updatedAt());
  }
}
