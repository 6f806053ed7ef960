package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.domain.identity.Password;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Secret;
import java.util.Optional;
import java.util.Set;

/**
 * The first administrator.
 *
 * @param password also taken by {@code khata create-admin}, so it may stand alone
 */
public record AdminConfig(
    Optional<EmailAddress> email, Optional<PhoneNumber> phone, Optional<Secret> password) {
  private static final int SHORTEST_PASSWORD = 8;

  static final Setting<Optional<EmailAddress>> EMAIL =
      Setting.optional(
          "KHATA_ADMIN_EMAIL",
          Kinds.email(),
          "none",
          "With the password: at start, makes a `super_admin` if there is none; never changes"
              + " one.");
  static final Setting<Optional<PhoneNumber>> PHONE =
      Setting.optional(
          "KHATA_ADMIN_PHONE",
          phoneNumber(),
          "none",
          "Likewise, instead of the address or with it.");
  static final Setting<Optional<Secret>> PASSWORD =
      Setting.secret(
          "KHATA_ADMIN_PASSWORD",
          Kinds.secret(SHORTEST_PASSWORD, Password.LONGEST),
          "none",
          "That administrator's password, none of the most common ones; alone, it is for `khata"
              + " create-admin`.");

  /**
   * The variables that say who it is; each needs the password, and concerns {@code serve} alone.
   */
  public static final Set<String> WHO = Set.of(EMAIL.name(), PHONE.name());

  static final Section SECTION = Section.of("First administrator", EMAIL, PHONE, PASSWORD);

  static AdminConfig read(Reading reading) {
    if (reading.isGiven(EMAIL)) {
      reading.require(PASSWORD, EMAIL.name());
    }
    if (reading.isGiven(PHONE)) {
      reading.require(PASSWORD, PHONE.name());
    }
    return new AdminConfig(reading.get(EMAIL), reading.get(PHONE), reading.get(PASSWORD));
  }

  /** Whether {@code serve} is to make an administrator. */
  public boolean isWanted() {
    return email.isPresent() || phone.isPresent();
  }

  private static Kind<PhoneNumber> phoneNumber() {
    String allowed = "a phone number in E.164, such as `+9779801234567`";
    return Kind.of(
        allowed,
        text -> {
          try {
            return new PhoneNumber(text);
          } catch (IllegalArgumentException e) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
        });
  }
}
