package dev.khata.domain.lifecycle;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Referral;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A user who is no more.
 *
 * @param person who it was; none once that is erased
 * @param state in which the account was when it was deleted
 */
public record ArchivedUser(
    UserId id,
    UUID publicId,
    Optional<Person> person,
    AccountState state,
    UserType type,
    Referral referral,
    Instant createdAt,
    Instant updatedAt,
    Instant deletedAt) {

  /** The personal data that was in the account. */
  public record Person(PersonName name, Optional<PhoneNumber> phone, Optional<EmailAddress> email) {

    /** Masked. */
    @Override
    public String toString() {
      return "Person[…]";
    }
  }

  public static ArchivedUser of(User user, Instant deletedAt) {
    return new ArchivedUser(
        user.id(),
        user.publicId(),
        Optional.of(
            new Person(
                user.name(), user.phone().map(Claim::value), user.email().map(Claim::value))),
        user.state(),
        user.type(),
        user.referral(),
        user.createdAt(),
        user.updatedAt(),
        deletedAt);
  }

  /** The same without who it was. */
  public ArchivedUser erased() {
    return new ArchivedUser(
        id, publicId, Optional.empty(), state, type, referral, createdAt, updatedAt, deletedAt);
  }
}
