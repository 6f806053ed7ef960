package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.TestNumbers;
import java.time.Duration;
import java.util.Optional;

/** The figures of codes and of the lock-out. */
public record IdentityConfig(
    PhoneCheck phoneCheck,
    PasswordLogin passwordLogin,
    OtpLimits otp,
    LockOut lockOut,
    EmailAttempts.Limits emailAttempts,
    TestNumbers testNumbers) {
  private static final Kind<Duration> SHORT =
      Quantities.duration(Duration.ofMillis(100), Duration.ofMinutes(5));
  private static final Kind<Duration> LONG =
      Quantities.duration(Duration.ofSeconds(1), Duration.ofDays(30));
  private static final Kind<Integer> COUNT = Quantities.wholeNumber(1, 1_000);

  static final Setting<PhoneCheck> PHONE_CHECK =
      Setting.of(
          "KHATA_PHONE_CHECK",
          Kinds.choice(PhoneCheck.class),
          "possible",
          "`possible` takes what a mobile of its country can have; `valid` only numbers of mobile"
              + " ranges known to be in use, of which new ones may lack.");
  static final Setting<PasswordLogin> PASSWORD_LOGIN =
      Setting.of(
          "KHATA_PASSWORD_LOGIN",
          Kinds.choice(PasswordLogin.class),
          "allow",
          "gencharge's log-in by password.");
  static final Setting<Integer> OTP_DIGITS =
      Setting.of(
          "KHATA_OTP_DIGITS",
          Quantities.wholeNumber(6, 10),
          "6",
          "Length of a code; the published contracts promise 6.");
  static final Setting<Duration> OTP_LIFETIME =
      Setting.of("KHATA_OTP_LIFETIME", LONG, "5m", "How long a code can be used.");
  static final Setting<Integer> OTP_TRIES =
      Setting.of(
          "KHATA_OTP_TRIES",
          COUNT,
          "5",
          "Wrong tries of one address after which a code is dead to it.");
  static final Setting<Duration> OTP_WINDOW =
      Setting.of("KHATA_OTP_WINDOW", LONG, "1h", "What the next three are counted over.");
  static final Setting<Integer> OTP_CODES =
      Setting.of("KHATA_OTP_CODES", COUNT, "3", "Codes sent to one phone or address.");
  static final Setting<Integer> OTP_WRONG =
      Setting.of(
          "KHATA_OTP_WRONG",
          COUNT,
          "10",
          "Wrong tries of one address for one phone or e-mail, of all its codes.");
  static final Setting<Integer> OTP_WRONG_OF_ALL =
      Setting.of(
          "KHATA_OTP_WRONG_OF_ALL",
          COUNT,
          "50",
          "Those of all addresses together; who asked for a code may still try it.");
  static final Setting<Duration> REGISTRATION_TOKEN_LIFETIME =
      Setting.of(
          "KHATA_REGISTRATION_TOKEN_LIFETIME",
          LONG,
          "10m",
          "How long a right code is good for a registration.");
  static final Setting<Integer> LOCKOUT_FAILURES =
      Setting.of(
          "KHATA_LOCKOUT_FAILURES", COUNT, "5", "Wrong passwords in a row that lock an account.");
  static final Setting<Duration> LOCKOUT_DURATION =
      Setting.of("KHATA_LOCKOUT_DURATION", LONG, "30m", "How long it stays locked.");
  static final Setting<Duration> LOCKOUT_LEASE =
      Setting.of(
          "KHATA_LOCKOUT_LEASE",
          SHORT,
          "30s",
          "After a crash, a try's place is free again after this.");
  static final Setting<Duration> LOCKOUT_PATIENCE =
      Setting.of(
          "KHATA_LOCKOUT_PATIENCE",
          SHORT,
          "2s",
          "How long a password waits while as many as allowed are being checked.");
  static final Setting<Integer> LOCKOUT_PER_SOURCE =
      Setting.of(
          "KHATA_LOCKOUT_PER_SOURCE",
          COUNT,
          "15",
          "Wrong passwords of one address for one account, after which it is not listened to.");
  static final Setting<Duration> LOCKOUT_SOURCE_WINDOW =
      Setting.of("KHATA_LOCKOUT_SOURCE_WINDOW", LONG, "1d", "What those are counted over.");

  static final Setting<Integer> EMAIL_TRIES =
      Setting.of(
          "KHATA_EMAIL_TRIES",
          COUNT,
          "5",
          "Addresses that a user may name as theirs, since the answer tells whether one is taken.");
  static final Setting<Duration> EMAIL_TRIES_WINDOW =
      Setting.of("KHATA_EMAIL_TRIES_WINDOW", LONG, "1h", "What those are counted over.");

  static final Setting<Optional<TestNumbers>> TEST_NUMBERS =
      Setting.secret(
          "KHATA_TEST_NUMBERS",
          TestNumbersText.kind(),
          "none",
          "Phone numbers that get no codes sent and log in by a code that never changes, for app"
              + " stores' reviewers; each use is in the audit log, and none can be an admin's. Draw"
              + " the codes at random: whoever guesses one, such as `000000`, is let in. Take them"
              + " out when the review is over.");

  static final Section SECTION =
      Section.of(
          "Codes, phones and the lock-out",
          PHONE_CHECK,
          PASSWORD_LOGIN,
          OTP_DIGITS,
          OTP_LIFETIME,
          OTP_TRIES,
          OTP_WINDOW,
          OTP_CODES,
          OTP_WRONG,
          OTP_WRONG_OF_ALL,
          REGISTRATION_TOKEN_LIFETIME,
          LOCKOUT_FAILURES,
          LOCKOUT_DURATION,
          LOCKOUT_LEASE,
          LOCKOUT_PATIENCE,
          LOCKOUT_PER_SOURCE,
          LOCKOUT_SOURCE_WINDOW,
          EMAIL_TRIES,
          EMAIL_TRIES_WINDOW,
          TEST_NUMBERS);

  static IdentityConfig read(Reading reading) {
    return new IdentityConfig(
        reading.get(PHONE_CHECK),
        reading.get(PASSWORD_LOGIN),
        otp(reading),
        lockOut(reading),
        new EmailAttempts.Limits(reading.get(EMAIL_TRIES), reading.get(EMAIL_TRIES_WINDOW)),
        testNumbers(reading));
  }

  private static TestNumbers testNumbers(Reading reading) {
    TestNumbers numbers = reading.get(TEST_NUMBERS).orElse(TestNumbers.NONE);
    int digits = reading.get(OTP_DIGITS);
    if (numbers.codes().values().stream().anyMatch(code -> code.reveal().length() != digits)) {
      reading.refuse(TEST_NUMBERS, "expected codes of " + digits + " digits, as KHATA_OTP_DIGITS");
    }
    if (reading.get(AdminConfig.PHONE).filter(numbers::includes).isPresent()) {
      reading.refuse(AdminConfig.PHONE, "a number of KHATA_TEST_NUMBERS can't be an admin's");
    }
    return numbers;
  }

  private static OtpLimits otp(Reading reading) {
    return new OtpLimits(
        reading.get(OTP_DIGITS),
        reading.get(OTP_LIFETIME),
        reading.get(OTP_TRIES),
        reading.get(OTP_WINDOW),
        reading.get(OTP_CODES),
        reading.get(OTP_WRONG),
        reading.get(OTP_WRONG_OF_ALL),
        reading.get(REGISTRATION_TOKEN_LIFETIME));
  }

  private static LockOut lockOut(Reading reading) {
    return new LockOut(
        reading.get(LOCKOUT_FAILURES),
        reading.get(LOCKOUT_DURATION),
        reading.get(LOCKOUT_LEASE),
        reading.get(LOCKOUT_PATIENCE),
        reading.get(LOCKOUT_PER_SOURCE),
        reading.get(LOCKOUT_SOURCE_WINDOW));
  }
}
