package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.persistence.testing.Programs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same under an operator's locale that writes letters or digits of its own. The second one goes
 * on with the data of the first, passwords and all.
 */
@Order(1)
class LocaleE2eTest {
  private static final String ADMIN = "+919876500001";

  @TempDir static Path data;

  @BeforeAll
  static void link_programs() {
    Programs.linkInto(data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ne-NP"})
  void an_operators_language_changes_nothing(String language) {
    Map<String, String> settings = underLocale(language);
    try (KhataProcess serve = KhataProcess.start(data, settings, "serve")) {
      String base = serve.said("Khata listens at");
      App app = App.of(base, App.documents(base));

      Person rahim = Person.anybody();
      rahim.signUp(app);
      rahim.logIn(app, Person.PASSWORD).is(200);
      App admin = loggedIn(app, ADMIN);
      Subscriber asha = Subscriber.anybody(app);
      String id = asha.signUp().json().at("/user/user_id").asText();
      give(id, settings);

      JsonNode bought =
          loggedIn(app, asha.phone())
              .post(
                  "/recharge/subscribe",
                  Json.of(
                      "plan_id",
                      plan(admin),
                      "payment_method",
                      "WALLET",
                      "to_phone_number",
                      asha.phone()))
              .is(200)
              .json();

      assertThat(bought.path("status").asText()).isEqualTo("success");
      assertThat(bought.path("amount").decimalValue()).isEqualByComparingTo("100");
    }
  }

  private static Map<String, String> underLocale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "JAVA_TOOL_OPTIONS",
        "-Duser.language=" + locale.getLanguage() + " -Duser.country=" + locale.getCountry());
    settings.put("KHATA_ADMIN_PHONE", ADMIN);
    settings.put("KHATA_ADMIN_PASSWORD", Subscriber.PASSWORD);
    return settings;
  }

  private static App loggedIn(App app, String phone) {
    return app.with(
        new Subscriber(app, phone).logIn(Subscriber.PASSWORD).is(200).get("access_token"));
  }

  private static void give(String user, Map<String, String> settings) {
    KhataProcess.Ended given =
        KhataProcess.run(
            data,
            settings,
            "adjust",
            "--user",
            user,
            "--amount",
            "1234.50",
            "--reason",
            "a test",
            "--by",
            ADMIN);
    assertThat(given.code()).as(given::toString).isZero();
  }

  private static long plan(App admin) {
    return admin
        .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", 7)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }
}
