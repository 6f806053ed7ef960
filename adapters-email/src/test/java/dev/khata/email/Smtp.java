package dev.khata.email;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import dev.khata.email.SmtpConfig.Encryption;
import dev.khata.email.SmtpConfig.Timeouts;
import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Received;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;

/** Vendors and messages of tests. */
final class Smtp {
  static final String RECIPIENT = "asha@example.com";
  static final UUID ID = UUID.fromString("0199b3f0-0000-7000-8000-00000000000a");
  static final Instant NOW = Instant.parse("2026-11-30T10:15:00Z");
  static final Duration SHORT = Duration.ofMillis(400);

  private static final Timeouts TIMEOUTS =
      new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

  /** It tells of each failure that a test makes; held, else its level is forgotten. */
  private static final Logger QUIET = Logger.getLogger(SmtpVendor.class.getName());

  static {
    QUIET.setLevel(Level.OFF);
  }

  private Smtp() {}

  static SmtpConfig config(int port) {
    return new SmtpConfig(
        "localhost",
        port,
        Encryption.NONE,
        Optional.empty(),
        new EmailAddress("hello@khata.example"),
        TIMEOUTS);
  }

  static SmtpVendor vendor(MailServer server) {
    return vendor(config(server.port()));
  }

  static SmtpVendor vendor(SmtpConfig config) {
    return new SmtpVendor(config, new SettableClock(NOW));
  }

  static SmtpVendor vendor(SmtpConfig config, SSLContext tls) {
    return new SmtpVendor(config, new SettableClock(NOW), tls.getSocketFactory());
  }

  static SmtpConfig encrypted(SmtpConfig config, String host, Encryption encryption) {
    return new SmtpConfig(
        host, config.port(), encryption, config.login(), config.from(), config.timeouts());
  }

  static SmtpConfig loggedIn(SmtpConfig config, String user, String password) {
    return new SmtpConfig(
        config.host(),
        config.port(),
        config.encryption(),
        Optional.of(new SmtpConfig.Login(user, new Secret(password))),
        config.from(),
        config.timeouts());
  }

  static SmtpConfig patient(SmtpConfig config, Duration read, Duration total) {
    return new SmtpConfig(
        config.host(),
        config.port(),
        config.encryption(),
        config.login(),
        config.from(),
        new Timeouts(read, read, total));
  }

  static Outgoing message() {
    return to(RECIPIENT);
  }

  static Outgoing to(String address) {
    return saying(address, "Your code", "Your code is\n\n123456", "<p>Your code is 123456</p>");
  }

  static Outgoing saying(String address, String subject, String text, String html) {
    Content content =
        new Content(
            new Recipient.Email(new EmailAddress(address)),
            Template.CODE,
            "en",
            Map.of("code", "123456", "minutes", "10"));
    Letter letter = new Letter(Channel.EMAIL, address, subject, text, html);
    return new Outgoing(ID, content, letter, NOW.plus(Duration.ofMinutes(10)));
  }

  static MimeMessage read(Received mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(mail.text().getBytes(StandardCharsets.UTF_8)));
  }
}
