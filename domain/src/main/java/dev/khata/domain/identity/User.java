package dev.khata.domain.identity;

import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person with an account.
 *
 * @param id the number inside Khata and in contracts that print numbers
 * @param publicId the UUID that tokens and the other contracts print
 * @param username none until set
 * @param language the BCP 47 tag of the language in which messages are written
 * @param type how their line is paid for
 * @param updatedAt when anything that they see of themselves was last written
 */
public record User(
    UserId id,
    UUID publicId,
    PersonName name,
    Optional<String> username,
    Optional<Claim<PhoneNumber>> phone,
    Optional<Claim<EmailAddress>> email,
    AccountState state,
    Role role,
    String language,
    UserType type,
    Referral referral,
    Instant createdAt,
    Instant updatedAt) {
  public static final String DEFAULT_LANGUAGE = "en";

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

  private boolean hasProven(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone p -> phoneVerified();
      case Identifier.Email e -> emailVerified();
    };
  }

  /** The same user after proving an identifier they hold. */
  public User proven(Identifier identifier, Instant at) {
    return switch (identifier) {
      case Identifier.Phone p -> with(phone.map(c -> c.proven(at)), email);
      case Identifier.Email e -> with(phone, email.map(c -> c.proven(at)));
    };
  }

  /** The same user after somebody else proved an identifier they only claimed. */
  public User without(Identifier identifier) {
    return switch (identifier) {
      case Identifier.Phone p -> with(Optional.empty(), email);
      case Identifier.Email e -> with(phone, Optional.empty());
    };
  }

  public User withRole(Role newRole) {
    return new User(
        id, publicId, name, username, phone, email, state, newRole, language, type, referral,
        createdAt, updatedAt);
  }

  /** The same user after a decision on their account. */
  public User in(AccountState newState) {
    return new User(
        id, publicId, name, username, phone, email, newState, role, language, type, referral,
        createdAt, updatedAt);
  }

  /** The same user with another address in place of the one they gave before, if any. */
  public User withEmail(Claim<EmailAddress> newEmail) {
    return new User(
        id,
        publicId,
        name,
        username,
        phone,
        Optional.of(newEmail),
        state,
        role,
        language,
        type,
        referral,
        createdAt,
        updatedAt);
  }

  public User withType(UserType newType) {
    return new User(
        id, publicId, name, username, phone, email, state, role, language, newType, referral,
        createdAt, updatedAt);
  }

  public User speaking(LanguageTag newLanguage) {
    return new User(
        id,
        publicId,
        name,
        username,
        phone,
        email,
        state,
        role,
        newLanguage.text(),
        type,
        referral,
        createdAt,
        updatedAt);
  }

  /** The same user, written at that instant. */
  public User writtenAt(Instant at) {
    return new User(
        id, publicId, name, username, phone, email, state, role, language, type, referral,
        createdAt, at);
  }

  private User with(Optional<Claim<PhoneNumber>> newPhone, Optional<Claim<EmailAddress>> newEmail) {
    return new User(
        id, publicId, name, username, newPhone, newEmail, state, role, language, type, referral,
        createdAt, updatedAt);
  }

  /** Masked: ids only. */
  @Override
  public String toString() {
    return "User[" + id + "]";
  }
}
