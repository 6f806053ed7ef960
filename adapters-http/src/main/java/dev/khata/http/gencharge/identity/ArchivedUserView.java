package dev.khata.http.gencharge.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.lifecycle.ArchivedUser.Person;
import dev.khata.domain.wallet.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A user who is no more.
 *
 * @param name none once it is erased; phone and address go with it
 * @param status in which the account was deleted
 */
record ArchivedUserView(
    long userId,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phoneNumber,
    UserType userType,
    AccountState status,
    String referralCode,
    Optional<String> refereeCode,
    BigDecimal walletBalance,
    Instant createdAt,
    Instant updatedAt,
    Instant deletedAt) {
  static final ArchivedUserView EXAMPLE =
      new ArchivedUserView(
          42,
          Optional.of("Asha Rao"),
          Optional.of("asha@example.com"),
          Optional.of("+919876543210"),
          UserType.PREPAID,
          AccountState.BLOCKED,
          "K7QM2XVP",
          Optional.of("B3HW9TCR"),
          new BigDecimal("0.00"),
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-01-31T09:30:00.123456Z"),
          Instant.parse("2026-02-28T17:45:00.654321Z"));

  static ArchivedUserView of(ArchivedUser user, Money wallet) {
    return new ArchivedUserView(
        user.id().value(),
        user.person().map(Person::name).map(PersonName::full),
        user.person().flatMap(Person::email).map(EmailAddress::asGiven),
        user.person().flatMap(Person::phone).map(PhoneNumber::e164),
        user.type(),
        user.state(),
        user.referral().code().text(),
        user.referral().cameWith().map(ReferralCode::text),
        wallet.amount(),
        user.createdAt(),
        user.updatedAt(),
        user.deletedAt());
  }
}
