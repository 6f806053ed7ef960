package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.messaging.Express;
import dev.khata.persistence.testing.TestDatabase;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text messages that were under way when the server was killed, and what could be read of them. */
@Order(1)
class LostSmsE2eTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern CODE = Pattern.compile("([0-9]{6}) is your code");

  @TempDir Path data;

  /** Who carries text messages. */
  private enum By {
    TWILIO(201, "{\"sid\": \"SM00000000000000000000000000000001\", \"status\": \"queued\"}"),
    HTTP(200, "{\"reference\": \"r-1\"}");

    private final int status;
    private final String answer;

    By(int status, String answer) {
      this.status = status;
      this.answer = answer;
    }

    Map<String, String> settings(MiniVendor vendor) {
      return switch (this) {
        case TWILIO ->
            Map.of(
                "KHATA_SMS_VENDOR", "twilio",
                "KHATA_TWILIO_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "KHATA_TWILIO_AUTH_TOKEN", "0123456789abcdef0123456789abcdef",
                "KHATA_TWILIO_FROM", "+15005550006",
                "KHATA_TWILIO_BASE_URL", vendor.url());
        case HTTP ->
            Map.of(
                "KHATA_SMS_VENDOR", "http",
                "KHATA_SMS_HTTP_GATEWAY", "webhook",
                "KHATA_SMS_HTTP_URL", vendor.url(),
                "KHATA_SMS_HTTP_TOKEN", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
      };
    }
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void killed_before_sending_it_sends_and_before_noting_it_repeats_once(By by) {
    try (TestDatabase database = TestDatabase.fresh();
        MiniVendor vendor = new MiniVendor(by.status, by.answer)) {
      Map<String, String> settings = new HashMap<>(RunningKhata.onDatabase(database.config()));
      settings.putAll(by.settings(vendor));
      settings.put("KHATA_DATA_DIR", data.toString());
      settings.put("KHATA_SCHEDULER", "off");
      killAndGoOn(database, vendor, settings);
    }
  }

  private void killAndGoOn(TestDatabase database, MiniVendor vendor, Map<String, String> settings) {
    String unsent;
    String unnoted;
    String late;
    try (KhataProcess serve = KhataProcess.start(data, settings, "serve")) {
      App app = App.of(serve.said("Khata listens at"));
      vendor.now(MiniVendor.Waits.BEFORE_TAKING);
      unsent = signUp(app);
      until(() -> vendor.kept() == 1);
      late = signUp(app);
      until(() -> vendor.kept() == 2);
      endNewest(database);
      vendor.now(MiniVendor.Waits.AFTER_TAKING);
      unnoted = signUp(app);
      until(() -> vendor.kept() == 3);

      serve.kill();
    }
    assertThat(sentTo(vendor, unsent)).isEmpty();
    assertThat(sentTo(vendor, unnoted)).hasSize(1);
    vendor.now(MiniVendor.Waits.NEVER);

    for (int i = 0; i < 3; i++) {
      endClaims(database);
      assertThat(Shell.run(settings, "dispatch-messages").code()).isZero();
    }

    assertThat(sentTo(vendor, unsent)).hasSize(1);
    assertThat(sentTo(vendor, unnoted).stream().map(LostSmsE2eTest::code))
        .hasSize(2)
        .containsOnly(code(sentTo(vendor, unnoted).getFirst()));
    assertThat(sentTo(vendor, late)).isEmpty();
  }

  private static String signUp(App app) {
    Subscriber somebody = Subscriber.anybody(app);
    somebody.askToSignUp().is(200);
    return somebody.phone();
  }

  /** As if a minute had passed, in which the killed sender might still have come back. */
  private static void endClaims(TestDatabase database) {
    database.dsl().execute("UPDATE message SET claimed_until = now() - interval '1 second'");
  }

  /** As if its five minutes were over. */
  private static void endNewest(TestDatabase database) {
    int ended =
        database
            .dsl()
            .execute(
                "UPDATE message SET expires_at = now() - interval '1 second' WHERE id ="
                    + " (SELECT id FROM message ORDER BY created_at DESC LIMIT 1)");
    assertThat(ended).isEqualTo(1);
  }

  private static void until(BooleanSupplier condition) {
    Eventually.within(PATIENCE, condition);
  }

  /** What the vendor took for a phone, as text, oldest first. */
  private static List<String> sentTo(MiniVendor vendor, String phone) {
    return vendor.bodies().stream()
        .map(body -> body.startsWith("{") ? body : decoded(body))
        .filter(body -> body.contains(phone))
        .toList();
  }

  private static String decoded(String form) {
    return URLDecoder.decode(form, StandardCharsets.UTF_8);
  }

  private static String code(String body) {
    List<MatchResult> found = CODE.matcher(body).results().toList();
    assertThat(found).as(body).hasSize(1);
    return found.getFirst().group(1);
  }

  @Test
  void of_a_message_that_waits_nothing_can_be_read_in_the_database() throws Exception {
    try (MiniVendor vendor = new MiniVendor(503, "");
        RunningKhata khata = RunningKhata.start(By.TWILIO.settings(vendor))) {
      String phone = signUp(khata.app());
      assertThat(khata.get(Express.class).settle(Duration.ofSeconds(60))).isTrue();
      String code = code(sentTo(vendor, phone).getFirst());

      assertThat(khata.sql().fetch("SELECT state FROM message").getValues(0, String.class))
          .containsOnly("PENDING");
      assertThat(columnsWith(khata, code)).isEmpty();
      findsWhatIsReadable(khata, code);
    }
  }

  /** The same search finds what is readable, as text, as bytes and within a longer text. */
  private static void findsWhatIsReadable(RunningKhata khata, String code) throws SQLException {
    khata.sql().execute("UPDATE message SET reason = ?", code + " is your code");
    assertThat(columnsWith(khata, code)).containsExactly("public.message.reason");
    khata
        .sql()
        .execute(
            "UPDATE message SET reason = NULL, sealed = ?",
            ("{\"code\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8));
    assertThat(columnsWith(khata, code)).containsExactly("public.message.sealed");
  }

  /** Six digits also stand in hashes, and behind the point of an instant. */
  private static List<String> columnsWith(RunningKhata khata, String code) throws SQLException {
    Predicate<String> holds =
        Pattern.compile("(?<![0-9a-f.])" + code + "(?![0-9a-f])").asPredicate();
    try (Connection all = khata.superuser()) {
      return Dump.of(all).columns(holds);
    }
  }
}
