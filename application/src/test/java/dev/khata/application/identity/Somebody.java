package dev.khata.application.identity;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A person of whom a test says only what matters: {@code
 * Somebody.withPhone("+8801712345678").verified().addTo(users)}. Unless told otherwise they came
 * through mypharma, proved nothing, have no password and the role of a user.
 */
public final class Somebody {
  private Optional<PhoneNumber> phone = Optional.empty();
  private Optional<EmailAddress> email = Optional.empty();
  private boolean phoneVerified;
  private boolean emailVerified;
  private Contract contract = Contract.MYPHARMA;
  private Optional<PasswordHash> password = Optional.empty();
  private PersonName name = PersonName.NONE;
  private String role = Role.USER;
  private UserLanguage language = User.DEFAULT_LANGUAGE;
  private UserType type = UserType.USUAL;
  private Optional<ReferralCode> cameWith = Optional.empty();
  private Optional<Username> username = Optional.empty();
  private Instant since = SettableClock.START;

  private Somebody() {}

  public static Somebody withPhone(String e164) {
    return new Somebody().andPhone(new PhoneNumber(e164));
  }

  public static Somebody withEmail(String address) {
    return new Somebody().andEmail(new EmailAddress(address));
  }

  /** With a phone that nobody else has. */
  public static Somebody withFreshPhone() {
    return new Somebody().andPhone(Fresh.phone());
  }

  /** With an address that nobody else has. */
  public static Somebody withFreshEmail() {
    return new Somebody().andEmail(Fresh.email());
  }

  public static Somebody with(PhoneNumber number) {
    return new Somebody().andPhone(number);
  }

  public static Somebody with(EmailAddress address) {
    return new Somebody().andEmail(address);
  }

  public Somebody andPhone(PhoneNumber number) {
    phone = Optional.of(number);
    return this;
  }

  public Somebody andEmail(EmailAddress address) {
    email = Optional.of(address);
    return this;
  }

  /** Proved what was named so far; what is named later is not proven. */
  public Somebody verified() {
    phoneVerified = phone.isPresent();
    emailVerified = email.isPresent();
    return this;
  }

  public Somebody in(Contract given) {
    contract = given;
    return this;
  }

  public Somebody withPassword(PasswordHash hash) {
    password = Optional.of(hash);
    return this;
  }

  public Somebody named(String first, String last) {
    name = new PersonName(first, last);
    return this;
  }

  public Somebody withRole(String roleName) {
    role = roleName;
    return this;
  }

  public Somebody calling(String text) {
    username = Optional.of(new Username(text));
    return this;
  }

  public Somebody speaking(String tag) {
    language = new UserLanguage.Chosen(tag);
    return this;
  }

  public Somebody ofType(UserType given) {
    type = given;
    return this;
  }

  public Somebody broughtBy(User referrer) {
    cameWith = Optional.of(referrer.referral().code());
    return this;
  }

  public Somebody since(Instant createdAt) {
    since = createdAt;
    return this;
  }

  public NewUser make() {
    return new NewUser(
        Fresh.uuid(),
        name,
        username,
        phone.map(number -> claim(number, phoneVerified)),
        email.map(address -> claim(address, emailVerified)),
        password,
        role,
        language,
        type,
        cameWith,
        since);
  }

  private <T> Claim<T> claim(T value, boolean verified) {
    return verified ? Claim.verified(value, contract, since) : Claim.unverified(value, contract);
  }

  /** The user that came of it; a test whose somebody is taken has gone wrong. */
  public User addTo(Users users) {
    Users.Addition addition = users.add(make());
    return switch (addition) {
      case Users.Addition.Added added -> added.user();
      case Users.Addition.PhoneTaken taken -> throw new AssertionError("the phone is taken");
      case Users.Addition.EmailTaken taken -> throw new AssertionError("the e-mail is taken");
      case Users.Addition.UsernameTaken taken -> throw new AssertionError("the name is taken");
    };
  }
}
