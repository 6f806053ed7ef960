package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Secret;
import java.util.Optional;

/**
 * Who carries e-mails.
 *
 * @param smtp complete when it is the vendor
 */
public record EmailConfig(EmailVendor vendor, Smtp smtp) {

  /** A mail server. */
  public record Smtp(
      Optional<String> host,
      int port,
      Optional<String> user,
      Optional<Secret> password,
      SmtpTls tls,
      Optional<EmailAddress> from) {}

  static final Setting<EmailVendor> VENDOR =
      Setting.of(
          "KHATA_EMAIL_VENDOR", Kinds.choice(EmailVendor.class), "outbox", "Who carries e-mails.");
  static final Setting<Optional<String>> HOST =
      Setting.optional(
          "KHATA_SMTP_HOST", Kinds.text("a host name"), "none", "Needed by the vendor `smtp`.");
  static final Setting<Integer> PORT =
      Setting.of(
          "KHATA_SMTP_PORT", Quantities.wholeNumber(1, 65_535), "587", "The mail server's port.");
  static final Setting<Optional<String>> USER =
      Setting.optional(
          "KHATA_SMTP_USER", Kinds.text("a user name"), "no log-in", "Who logs in to the server.");
  static final Setting<Optional<Secret>> PASSWORD =
      Setting.secret("KHATA_SMTP_PASSWORD", "none", "That user's password.");
  static final Setting<SmtpTls> TLS =
      Setting.of(
          "KHATA_SMTP_TLS",
          Kinds.choice(SmtpTls.class),
          "starttls",
          "How the connection is encrypted; `implicit` is what port 465 speaks.");
  static final Setting<Optional<EmailAddress>> FROM =
      Setting.optional(
          "KHATA_SMTP_FROM", Kinds.email(), "none", "The sender; needed by the vendor `smtp`.");

  static final Section SECTION =
      Section.of("E-mail", VENDOR, HOST, PORT, USER, PASSWORD, TLS, FROM);

  static EmailConfig read(Reading reading) {
    EmailVendor vendor = reading.get(VENDOR);
    Smtp smtp =
        new Smtp(
            reading.get(HOST),
            reading.get(PORT),
            reading.get(USER),
            reading.get(PASSWORD),
            reading.get(TLS),
            reading.get(FROM));
    if (vendor == EmailVendor.SMTP) {
      reading.require(HOST, "the e-mail vendor smtp");
      reading.require(FROM, "the e-mail vendor smtp");
    }
    return new EmailConfig(vendor, smtp);
  }
}
