package dev.khata.email;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** How Angus Mail is told to speak to the mail server. */
final class Sessions {
  private final SmtpConfig config;
  private final String from;
  private final SSLSocketFactory tls;

  Sessions(SmtpConfig config, String from, SSLSocketFactory tls) {
    this.config = config;
    this.from = from;
    this.tls = tls;
  }

  /**
   * @param utf8 whether addresses may go in UTF-8, which the server must offer; told so of a server
   *     that doesn't, the library sends them all the same, and otherwise the lowest byte of each
   *     letter
   */
  Session open(Deadline deadline, boolean utf8) {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.from", from);
    // By default it asks the name service who this machine is.
    settings.setProperty("mail.smtp.localhost", from.substring(from.indexOf('@') + 1));
    settings.setProperty("mail.smtp.connectiontimeout", millis(config.timeouts().connect()));
    settings.setProperty("mail.smtp.timeout", millis(config.timeouts().read()));
    settings.setProperty("mail.smtp.quitwait", "false");
    settings.setProperty("mail.smtp.auth", Boolean.toString(config.login().isPresent()));
    settings.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    settings.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
    encrypt(settings);
    settings.put("mail.smtp.socketFactory", new PlainSockets(deadline));
    settings.put("mail.smtp.ssl.socketFactory", new EncryptedSockets(tls, deadline));
    settings.setProperty("mail.smtp.socketFactory.fallback", "false");
    return Session.getInstance(settings);
  }

  private void encrypt(Properties settings) {
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (config.encryption()) {
      case STARTTLS -> {
        settings.setProperty("mail.smtp.starttls.enable", "true");
        settings.setProperty("mail.smtp.starttls.required", "true");
      }
      case IMPLICIT -> settings.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
  }

  /** A number alone: what is no number is passed over, and there is no time-out. */
  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
