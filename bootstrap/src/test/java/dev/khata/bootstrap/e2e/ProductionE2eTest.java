package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.keys.SampleKeys;
import dev.khata.email.testing.MailServer;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Khata in production, from an empty database on, with stand-ins for nothing but the vendors. */
@Order(1)
class ProductionE2eTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern CODE = Pattern.compile("([0-9]{6}) is your code");

  @TempDir Path data;

  private final MailServer mail = MailServer.start();
  private final Postman postman = new Postman(mail);

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void it_serves_by_twilio_smtp_and_disk_and_ends_in_order() throws IOException {
    try (TestDatabase database = TestDatabase.of("SELECT 1");
        MiniVendor twilio = new MiniVendor(201, "{\"sid\": \"SM1\", \"status\": \"queued\"}")) {
      Map<String, String> settings = settings(database);
      settings.put("KHATA_SMS_VENDOR", "twilio");
      settings.put("KHATA_TWILIO_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
      settings.put("KHATA_TWILIO_AUTH_TOKEN", "0123456789abcdef0123456789abcdef");
      settings.put("KHATA_TWILIO_FROM", "+15005550006");
      settings.put("KHATA_TWILIO_BASE_URL", twilio.url());
      assertThat(KhataProcess.run(data, settings, "migrate").code()).isZero();

      try (KhataProcess serve = KhataProcess.start(data, settings, "serve")) {
        String base = "http://127.0.0.1:" + serve.said(LISTENING);
        App app = App.of(base, App.documents(base));
        serves(app, twilio);
        serve.terminate();
        assertThat(serve.ended().code()).isZero();
      }
    }
  }

  private void serves(App app, MiniVendor twilio) {
    app.get("/health/ready").is(200);
    app.get("/health/documents").is(200);
    app.get("/dev/outbox").is(404);
    Person rahim = Person.anybody();
    app.post("/api/auth/register/email/", "email", rahim.email(), "password", Person.PASSWORD)
        .is(200);
    postman.mails(rahim, 1);
    Subscriber asha = Subscriber.anybody(app);
    asha.askToSignUp().is(200);
    String verified =
        app.post("/auth/verify-otp-signup", "phone_number", asha.phone(), "otp", code(twilio))
            .is(200)
            .get("access_token");
    takesNoPayments(asha.in(asha.register(verified, "name", "Asha", "password", "monsoon over")));
  }

  private static void takesNoPayments(Subscriber.Session asha) {
    for (String method : List.of("UPI", "CARD", "NETBANKING")) {
      Answer refused =
          asha.app().post("/recharge/wallet/topup", "amount", 100, "payment_method", method);
      assertThat(refused.is(422).get("code")).isEqualTo("VALIDATION_ERROR");
      assertThat(refused.text()).contains("payment_method", "Nobody takes payments here");
    }
  }

  private static String code(MiniVendor twilio) {
    Eventually.within(PATIENCE, () -> !twilio.bodies().isEmpty());
    String text = twilio.bodies().getLast().replace('+', ' ');
    return CODE.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  @Test
  void it_starts_by_a_gateway_and_a_bucket_too() throws IOException {
    TestDatabase database = TestDatabase.fresh();
    Map<String, String> settings = settings(database);
    settings.put("KHATA_SMS_VENDOR", "http");
    settings.put("KHATA_SMS_HTTP_GATEWAY", "sparrow");
    settings.put("KHATA_SMS_HTTP_TOKEN", "secret");
    settings.put("KHATA_SMS_HTTP_SENDER", "KHATA");
    settings.put("KHATA_STORAGE_VENDOR", "s3");
    settings.put("KHATA_S3_BUCKET", "papers");
    settings.put("KHATA_S3_REGION", "ap-south-1");
    settings.put("KHATA_S3_ENDPOINT", "https://127.0.0.1:1");
    settings.put("KHATA_S3_ACCESS_KEY", "key");
    settings.put("KHATA_S3_SECRET_KEY", "secret");

    try (RunningKhata khata = RunningKhata.start(database, settings)) {
      khata.app().get("/health/ready").is(200);
      khata.app().get("/health/documents").is(503);
    }
  }

  /** What both have in common. */
  private Map<String, String> settings(TestDatabase database) throws IOException {
    Path keys = SampleKeys.file(data.resolve("given"), freshKeys());
    Map<String, String> settings = new HashMap<>(RunningKhata.onDatabase(database.config()));
    settings.putAll(postman.settings());
    settings.put("KHATA_ENV", "production");
    settings.put("KHATA_PUBLIC_URL", "https://api.khata.example");
    settings.put("KHATA_KEYS_FILE", keys.toString());
    settings.put("KHATA_PAYMENT_VENDOR", "none");
    settings.put("KHATA_DATA_DIR", data.toString());
    return settings;
  }

  private static String freshKeys() {
    return Shell.run(Map.of(), "config", "--new-keys").out();
  }
}
