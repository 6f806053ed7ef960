package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a mail server was handed by a Khata that is told to use it. */
record Postman(MailServer server) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LINK =
      Pattern.compile("(?m)^https?://[^/]+(/\\S+\\?token=([\\w-]+))\r?$");
  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (<\\S+>)\r?$");

  /** Settings by which Khata uses it. */
  Map<String, String> settings() {
    return Map.of(
        "KHATA_EMAIL_VENDOR", "smtp",
        "KHATA_SMTP_HOST", "localhost",
        "KHATA_SMTP_PORT", Integer.toString(server.port()),
        "KHATA_SMTP_TLS", "none",
        "KHATA_SMTP_FROM", "hello@khata.example");
  }

  /** The mails to somebody, once there are {@code count}. */
  List<Received> mails(Person to, int count) {
    List<Received> mails = Eventually.within(PATIENCE, () -> mails(to), all -> all.size() >= count);
    assertThat(mails).hasSize(count);
    return mails;
  }

  /** Waits until somebody is kept waiting. */
  void keepsWaiting() {
    Eventually.within(PATIENCE, () -> server.told().contains(MailServer.KEPT_WAITING));
  }

  private List<Received> mails(Person to) {
    String command = "RCPT TO:<" + to.email().replace("Example.com", "example.com") + ">";
    return server.mails().stream().filter(mail -> mail.to().equals(command)).toList();
  }

  /** The path of the link in a mail, and its query. */
  static String link(Received mail) {
    return only(LINK, mail).group(1);
  }

  static String token(Received mail) {
    return only(LINK, mail).group(2);
  }

  static String id(Received mail) {
    return only(ID, mail).group(1);
  }

  private static MatchResult only(Pattern pattern, Received mail) {
    List<MatchResult> found = pattern.matcher(mail.text()).results().toList();
    assertThat(found).as(mail.text()).hasSize(1);
    return found.getFirst();
  }
}
