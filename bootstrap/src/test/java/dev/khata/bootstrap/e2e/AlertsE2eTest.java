package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.messaging.Express;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.email.testing.MailServer;
import dev.khata.email.testing.Reaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The alerts that come with Khata, on the metrics of one that has met all that they tell of. */
class AlertsE2eTest {
  private static final Pattern NAMED = Pattern.compile("`(Khata[A-Z]\\w+)`");
  private static final MailServer MAIL = MailServer.start();
  private static final MiniVendor SMS = new MiniVendor(200, "{\"reference\": \"r-1\"}");

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(settings());

  private static String metrics = "";

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(new Postman(MAIL).settings());
    settings.put("KHATA_SMS_VENDOR", "http");
    settings.put("KHATA_SMS_HTTP_GATEWAY", "webhook");
    settings.put("KHATA_SMS_HTTP_URL", SMS.url());
    settings.put("KHATA_SMS_HTTP_TOKEN", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    settings.put("KHATA_SCHEDULER", "on");
    return settings;
  }

  @BeforeAll
  static void meet_everything() throws SQLException, InterruptedException {
    askTooOften();
    mailIs("RCPT", Reaction.says("550 5.1.1 nobody"));
    mailIs("RCPT", Reaction.says("451 4.7.1 greylisted"));
    MAIL.on("RCPT", Reaction.says("250 ok"));
    mailIs(MailServer.DOT, new Reaction.Drops());
    failOnce();
    metrics = KHATA.app().get("/metrics").is(200).text();
  }

  @AfterAll
  static void close() {
    MAIL.close();
    SMS.close();
  }

  private static void askTooOften() {
    Subscriber somebody = Subscriber.anybody(KHATA.app());
    for (int i = 0; i < 3; i++) {
      somebody.askToSignUp().is(200);
    }
    somebody.askToSignUp().is(429);
  }

  private static void mailIs(String command, Reaction reaction) throws InterruptedException {
    MAIL.on(command, reaction);
    KHATA
        .app()
        .post(
            "/api/auth/register/email/",
            "email",
            Person.anybody().email(),
            "password",
            Person.PASSWORD)
        .is(200);
    assertThat(KHATA.get(Express.class).settle(Duration.ofSeconds(60))).isTrue();
  }

  /** By a lock that is waited for in vain. */
  private static void failOnce() throws SQLException {
    try (Connection connection = KHATA.superuser();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE message");
      KHATA.app().post("/api/auth/register/phone/", "phone", Person.anybody().phone()).is(503);
      connection.rollback();
    }
  }

  @Test
  void every_alert_asks_for_metrics_and_labels_that_there_are() throws IOException {
    Exposition exposition = Exposition.of(metrics);

    assertThat(Alert.in(rules())).hasSizeGreaterThan(15);
    assertThat(Alert.in(rules()).stream().flatMap(alert -> alert.lacking(exposition).stream()))
        .isEmpty();
  }

  @Test
  void every_alert_has_a_name_of_its_own_a_severity_and_a_sentence() throws IOException {
    List<Alert> alerts = Alert.in(rules());

    assertThat(alerts).extracting(Alert::name).doesNotHaveDuplicates().allMatch(this::isNamed);
    assertThat(alerts).extracting(Alert::severity).containsOnly("critical", "warning");
    assertThat(alerts).extracting(Alert::summary).doesNotContain("");
    assertThat(alerts)
        .allSatisfy(alert -> assertThat(PromQl.of(alert.expression()).selectors()).isNotEmpty());
  }

  private boolean isNamed(String name) {
    return name.matches("Khata[A-Z][A-Za-z]+");
  }

  @Test
  void the_readme_tells_of_every_alert_and_of_no_other() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));

    assertThat(NAMED.matcher(readme).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(Alert.in(rules()).stream().map(Alert::name).toList());
  }

  @Test
  void what_is_misspelt_in_an_alert_is_found() throws IOException {
    Exposition exposition = Exposition.of(metrics);
    Map<String, String> slips =
        Map.of(
            "khata_ready ==", "khata_redy ==",
            "outcome=\"accepted\"", "outcome=\"acepted\"",
            "by (timer)", "by (timers)",
            "status=~\"5..\"", "code=~\"5..\"",
            "{{ $labels.pool }}", "{{ $labels.name }}",
            "area=\"heap\"", "area=\"heaps\"");

    for (Map.Entry<String, String> slip : slips.entrySet()) {
      assertThat(rules()).contains(slip.getKey());
      String wrong = rules().replace(slip.getKey(), slip.getValue());
      assertThat(Alert.in(wrong).stream().flatMap(alert -> alert.lacking(exposition).stream()))
          .as(slip.getValue())
          .isNotEmpty();
    }
  }

  private static String rules() throws IOException {
    try (InputStream rules = Configuration.class.getResourceAsStream("../alerts.yml")) {
      return new String(Objects.requireNonNull(rules).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
