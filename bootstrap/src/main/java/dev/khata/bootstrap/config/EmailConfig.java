package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Secret;
import dev.khata.email.SmtpConfig;
import java.time.Duration;
import java.util.Optional;

/**
 * Who carries e-mails.
 *
 * @param server that of the vendor {@code smtp}
 */
public record EmailConfig(EmailVendor vendor, Optional<SmtpConfig> server) {
  private static final String SMTP = "the e-mail vendor smtp";

  static final Setting<EmailVendor> VENDOR =
      Setting.of(
          "KHATA_EMAIL_VENDOR", Kinds.choice(EmailVendor.class), "outbox", "Who carries e-mails.");
  static final Setting<Optional<String>> HOST =
      Setting.optional(
          "KHATA_SMTP_HOST",
          host(),
          "none",
          "Needed by the vendor `smtp`; the server's certificate must be for this name.");
  static final Setting<Integer> PORT =
      Setting.of(
          "KHATA_SMTP_PORT", Quantities.wholeNumber(1, 65_535), "587", "The mail server's port.");
  static final Setting<Optional<String>> USER =
      Setting.optional(
          "KHATA_SMTP_USER", Kinds.text("a user name"), "no log-in", "Who logs in to the server.");
  static final Setting<Optional<Secret>> PASSWORD =
      Setting.secret("KHATA_SMTP_PASSWORD", "none", "That user's password, in ASCII.");
  static final Setting<SmtpTls> TLS =
      Setting.of(
          "KHATA_SMTP_TLS",
          Kinds.choice(SmtpTls.class),
          "starttls",
          "How the connection is encrypted; `implicit` is what port 465 speaks. In production"
              + " `none` is for a server on the same machine alone.");
  static final Setting<Optional<EmailAddress>> FROM =
      Setting.optional(
          "KHATA_SMTP_FROM", sender(), "none", "The sender; needed by the vendor `smtp`.");
  static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.of(
          "KHATA_SMTP_CONNECT_TIMEOUT",
          Quantities.duration(Duration.ofMillis(100), Duration.ofSeconds(30)),
          "5s",
          "How long a connection to the mail server may take.");
  static final Setting<Duration> READ_TIMEOUT =
      Setting.of(
          "KHATA_SMTP_READ_TIMEOUT",
          Quantities.duration(Duration.ofMillis(100), Duration.ofSeconds(50)),
          "20s",
          "How long the mail server may stay silent.");
  static final Setting<Duration> TIMEOUT =
      Setting.of(
          "KHATA_SMTP_TIMEOUT",
          Quantities.duration(Duration.ofSeconds(1), Duration.ofSeconds(50)),
          "45s",
          "How long one e-mail may take; then the connection is closed, and it is tried again.");

  static final Section SECTION =
      Section.of(
          "E-mail",
          VENDOR,
          HOST,
          PORT,
          USER,
          PASSWORD,
          TLS,
          FROM,
          CONNECT_TIMEOUT,
          READ_TIMEOUT,
          TIMEOUT);

  /** Everything is read, whatever the vendor, so that every problem is told. */
  static EmailConfig read(Reading reading) {
    EmailVendor vendor = reading.get(VENDOR);
    Optional<String> host = reading.get(HOST);
    int port = reading.get(PORT);
    Optional<SmtpConfig.Login> login = login(reading);
    SmtpConfig.Encryption encryption = encryption(reading.get(TLS));
    Optional<EmailAddress> from = reading.get(FROM);
    var timeouts =
        new SmtpConfig.Timeouts(
            reading.get(CONNECT_TIMEOUT), reading.get(READ_TIMEOUT), reading.get(TIMEOUT));
    if (vendor != EmailVendor.SMTP) {
      return new EmailConfig(vendor, Optional.empty());
    }
    reading.require(HOST, SMTP);
    reading.require(FROM, SMTP);
    return new EmailConfig(
        vendor,
        host.flatMap(
            name ->
                from.map(
                    sender -> new SmtpConfig(name, port, encryption, login, sender, timeouts))));
  }

  /** Letters beyond ASCII would go to the server changed, and nobody would know why it says no. */
  private static Optional<SmtpConfig.Login> login(Reading reading) {
    Optional<String> user = reading.get(USER);
    Optional<Secret> password = reading.get(PASSWORD);
    if (reading.isGiven(USER)) {
      reading.require(PASSWORD, USER.name());
    }
    if (reading.isGiven(PASSWORD)) {
      reading.require(USER, PASSWORD.name());
    }
    if (user.filter(EmailConfig::isBeyondAscii).isPresent()) {
      reading.refuse(USER, "expected ASCII alone");
    }
    if (password.map(Secret::reveal).filter(EmailConfig::isBeyondAscii).isPresent()) {
      reading.refuse(PASSWORD, "expected ASCII alone");
    }
    return user.flatMap(name -> password.map(secret -> new SmtpConfig.Login(name, secret)));
  }

  private static boolean isBeyondAscii(String text) {
    return text.chars().anyMatch(c -> c >= 0x80);
  }

  private static SmtpConfig.Encryption encryption(SmtpTls tls) {
    return switch (tls) {
      case STARTTLS -> SmtpConfig.Encryption.STARTTLS;
      case IMPLICIT -> SmtpConfig.Encryption.IMPLICIT;
      case NONE -> SmtpConfig.Encryption.NONE;
    };
  }

  /** A port behind the name is a likely slip, so that one colon is none of an address. */
  private static Kind<String> host() {
    String allowed = "a host name or an IP address, without a port";
    return Kind.of(
        allowed,
        text -> {
          if (text.length() > 253
              || !text.matches("[A-Za-z0-9.-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*")) {
            throw new Unfit("expected " + allowed);
          }
          return text;
        });
  }

  private static Kind<EmailAddress> sender() {
    String allowed = "an e-mail address, in ASCII before the `@`";
    return Kind.of(
        allowed,
        text ->
            EmailAddress.parse(text)
                .filter(SmtpConfig::canSend)
                .orElseThrow(() -> new Unfit("expected " + Kinds.plain(allowed))));
  }
}
