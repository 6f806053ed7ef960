package dev.khata.http.gencharge.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.wallet.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A user as they see themselves.
 *
 * @param walletBalance all that is in the wallet, what is held of it included
 */
record UserView(
    long userId,
    String name,
    Optional<String> email,
    Optional<String> phoneNumber,
    UserType userType,
    AccountState status,
    String referralCode,
    Optional<String> refereeCode,
    BigDecimal walletBalance,
    Instant createdAt,
    Instant updatedAt) {
  static final UserView EXAMPLE =
      new UserView(
          42,
          "Asha Rao",
          Optional.of("asha@example.com"),
          Optional.of("+919876543210"),
          UserType.PREPAID,
          AccountState.ACTIVE,
          "K7QM2XVP",
          Optional.of("B3HW9TCR"),
          new BigDecimal("150.00"),
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-01-31T09:30:00.123456Z"));

  static UserView of(User user, Money wallet) {
    return new UserView(
        user.id().value(),
        user.name().full(),
        user.email().map(Claim::value).map(EmailAddress::asGiven),
        user.phone().map(Claim::value).map(PhoneNumber::e164),
        user.type(),
        user.state(),
        user.referral().code().text(),
        user.referral().cameWith().map(ReferralCode::text),
        wallet.amount(),
        user.createdAt(),
        user.updatedAt());
  }
}
