package dev.khata.domain.identity;

import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A person with an account.
 *
 * @param id the number inside Khata and in contracts that print numbers
 * @param publicId the UUID that tokens and the other contracts print
 * @param username none until set
 * @param picture where one of them is shown
 * @param language in which messages to them are written
 * @param type how their line is paid for
 * @param updatedAt when anything that they see of themselves was last written
 */
public record User(
    UserId id,
    UUID publicId,
    PersonName name,
    Optional<Username> username,
    Optional<HttpsUrl> picture,
    Optional<Claim<PhoneNumber>> phone,
    Optional<Claim<EmailAddress>> email,
    AccountState state,
    Role role,
    UserLanguage language,
    UserType type,
    Referral referral,
    Instant createdAt,
    Instant updatedAt) {
  public static final UserLanguage DEFAULT_LANGUAGE = new UserLanguage.Assumed(Language.ENGLISH);

  /** Nothing proven yet, so nobody knows whose account this is. */
  public boolean isPending() {
    return !phoneVerified() && !emailVerified();
  }

  public boolean phoneVerified() {
    return phone.filter(Claim::isVerified).isPresent();
  }

  public boolean emailVerified() {
    return email.filter(Claim::isVerified).isPresent();
  }

  public boolean holds(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone p -> phone.filter(c -> c.value().equals(p.number())).isPresent();
      case Identifier.Email e ->
          email.filter(c -> c.value().key().equals(e.address().key())).isPresent();
    };
  }

  /**
   * Whether somebody who proves the identifier is this user: they have proven it before, or nobody
   * has proven anything yet. Else it may be a stranger's, whose name somebody wrote into an account
   * that they enter by another identifier.
   */
  public boolean isKnownBy(Identifier identifier) {
    return holds(identifier) && (isPending() || hasProven(identifier));
  }

  /** Whether the identifier is theirs, and they have shown it. */
  public boolean hasProven(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone p -> holds(p) && phoneVerified();
      case Identifier.Email e -> holds(e) && emailVerified();
    };
  }

  /** The same user after proving an identifier they hold. */
  public User proven(Identifier identifier, Instant at) {
    return switch (identifier) {
      case Identifier.Phone p -> with(copy -> copy.phone = phone.map(c -> c.proven(at)));
      case Identifier.Email e -> with(copy -> copy.email = email.map(c -> c.proven(at)));
    };
  }

  /** The same user after somebody else proved an identifier they only claimed. */
  public User without(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone p -> with(copy -> copy.phone = Optional.empty());
      case Identifier.Email e -> with(copy -> copy.email = Optional.empty());
    };
  }

  public User named(PersonName newName) {
    return with(copy -> copy.name = newName);
  }

  public User calling(Optional<Username> newUsername) {
    return with(copy -> copy.username = newUsername);
  }

  public User shownBy(Optional<HttpsUrl> newPicture) {
    return with(copy -> copy.picture = newPicture);
  }

  public User withRole(Role newRole) {
    return with(copy -> copy.role = newRole);
  }

  /** The same user after a decision on their account. */
  public User in(AccountState newState) {
    return with(copy -> copy.state = newState);
  }

  /** The same user with another phone in place of the one they gave before, if any. */
  public User withPhone(Claim<PhoneNumber> newPhone) {
    return with(copy -> copy.phone = Optional.of(newPhone));
  }

  /** The same user with that number, or none; one that is not theirs yet is not proven either. */
  public User givingPhone(Optional<PhoneNumber> number, Contract in) {
    return with(
        copy ->
            copy.phone =
                number.map(
                    given ->
                        phone
                            .filter(held -> held.value().equals(given))
                            .orElseGet(() -> Claim.unverified(given, in))));
  }

  /** As above; the same address in another spelling stays as proven as it was. */
  public User givingEmail(Optional<EmailAddress> address, Contract in) {
    return with(
        copy ->
            copy.email =
                address.map(
                    given ->
                        email
                            .filter(held -> held.value().key().equals(given.key()))
                            .map(held -> new Claim<>(given, held.contract(), held.verifiedAt()))
                            .orElseGet(() -> Claim.unverified(given, in))));
  }

  public User withType(UserType newType) {
    return with(copy -> copy.type = newType);
  }

  public User speaking(LanguageTag newLanguage) {
    return with(copy -> copy.language = new UserLanguage.Chosen(newLanguage.text()));
  }

  /** The same user, written at that instant. */
  public User writtenAt(Instant at) {
    return with(copy -> copy.updatedAt = at);
  }

  private User with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return new User(
        id,
        publicId,
        copy.name,
        copy.username,
        copy.picture,
        copy.phone,
        copy.email,
        copy.state,
        copy.role,
        copy.language,
        copy.type,
        referral,
        createdAt,
        copy.updatedAt);
  }

  /** The fields that can change, while one copy of a user is made from another. */
  private static final class Copy {
    private PersonName name;
    private Optional<Username> username;
    private Optional<HttpsUrl> picture;
    private Optional<Claim<PhoneNumber>> phone;
    private Optional<Claim<EmailAddress>> email;
    private AccountState state;
    private Role role;
    private UserLanguage language;
    private UserType type;
    private Instant updatedAt;

    private Copy(User of) {
      name = of.name;
      username = of.username;
      picture = of.picture;
      phone = of.phone;
      email = of.email;
      state = of.state;
      role = of.role;
      language = of.language;
      type = of.type;
      updatedAt = of.updatedAt;
    }
  }

  /** Masked: ids only. */
  @Override
  public String toString() {
    return "User[" + id + "]";
  }
}
