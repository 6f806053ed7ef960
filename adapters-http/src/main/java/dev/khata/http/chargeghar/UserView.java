package dev.khata.http.chargeghar;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A user as they see themselves, and as admins see them. */
public record UserView(
    UUID id,
    Optional<String> username,
    Optional<String> email,
    Optional<String> phoneNumber,
    Optional<URI> profilePicture,
    String referralCode,
    AccountState status,
    boolean emailVerified,
    boolean phoneVerified,
    Instant dateJoined,
    Optional<Instant> lastLogin,
    Optional<ProfileView> profile,
    KycStatusView kyc,
    PointsView points,
    WalletBalanceView walletBalance,
    Optional<String> maskedPhone,
    Optional<String> maskedEmail) {
  public static final UserView EXAMPLE =
      new UserView(
          AccountView.EXAMPLE.id(),
          AccountView.EXAMPLE.username(),
          AccountView.EXAMPLE.email(),
          AccountView.EXAMPLE.phoneNumber(),
          AccountView.EXAMPLE.profilePicture(),
          "K7QM2XVP",
          AccountState.ACTIVE,
          false,
          true,
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Optional.of(Instant.parse("2026-02-02T18:05:11.123456Z")),
          Optional.of(ProfileView.EXAMPLE),
          KycStatusView.EXAMPLE,
          PointsView.EXAMPLE,
          WalletBalanceView.EXAMPLE,
          Optional.of("+977********78"),
          Optional.of("a***@example.com"));

  /**
   * What is known of a user outside their account.
   *
   * @param lastLogin as far as their log-ins are still known
   */
  public record Beside(
      Optional<Instant> lastLogin,
      Optional<ProfileView> profile,
      KycStatusView kyc,
      PointsView points,
      WalletBalanceView wallet) {}

  public static UserView of(User user, Beside beside) {
    AccountView account = AccountView.of(user);
    return new UserView(
        account.id(),
        account.username(),
        account.email(),
        account.phoneNumber(),
        account.profilePicture(),
        user.referral().code().text(),
        user.state(),
        user.emailVerified(),
        user.phoneVerified(),
        user.createdAt(),
        beside.lastLogin(),
        beside.profile(),
        beside.kyc(),
        beside.points(),
        beside.wallet(),
        user.phone().map(Claim::value).map(Masked::of),
        user.email().map(Claim::value).map(Masked::of));
  }
}
