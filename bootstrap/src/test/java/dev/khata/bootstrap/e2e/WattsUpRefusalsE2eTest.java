package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Customer.PASSWORD;
import static dev.khata.bootstrap.e2e.Customer.me;
import static dev.khata.bootstrap.e2e.Customer.refused;
import static dev.khata.bootstrap.e2e.Customer.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What WattsUp says to those it does not let in, and to requests that go nowhere. */
class WattsUpRefusalsE2eTest {
  private static final String LOGIN = "/api/v1/auth/login";
  private static final String INVALID = "Invalid credentials";

  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(Map.of("KHATA_CORS_ORIGINS", "https://app.example"));

  private final App app = KHATA.app();
  private final Customer bilal = Customer.anybody(app);

  @Test
  void a_lock_shows_in_nothing() {
    bilal.verified();
    Customer nobody = Customer.anybody(app);
    for (int i = 0; i < 5; i++) {
      unauthorized(bilal.logIn("karachi night"), INVALID);
      unauthorized(nobody.logIn("karachi night"), INVALID);
    }

    unauthorized(bilal.logIn(PASSWORD), INVALID);
    unauthorized(nobody.logIn(PASSWORD), INVALID);
  }

  @Test
  void the_blocked_and_the_deactivated_are_not_let_in_nor_kept_in() {
    for (String state : new String[] {"BLOCKED", "DEACTIVATED"}) {
      Customer out = Customer.anybody(app).verified();
      Answer in = out.logIn(PASSWORD).is(200);
      KHATA.sql().execute("UPDATE users SET state = ? WHERE email = ?", state, out.email());

      unauthorized(out.logIn(PASSWORD), INVALID);
      unauthorized(me(app.with(in.get("token"))), "Invalid authentication token");
      unauthorized(out.refresh(in.get("refreshToken")), "Invalid or expired refresh token");
    }
  }

  @Test
  void no_token_and_a_bad_one_are_refused() {
    unauthorized(me(app), "Missing authentication token");
    unauthorized(me(app.with("nonsense")), "Invalid authentication token");
  }

  @Test
  void every_path_under_the_contracts_prefix_is_answered_in_its_shape() {
    refused(app.get("/api/v1/nothing"), 404, "Not Found", "Not Found");
    refused(app.get("/api/v1"), 404, "Not Found", "Not Found");
    assertThat(
            refused(app.delete(LOGIN), 405, "Method Not Allowed", "Method Not Allowed")
                .header("Allow"))
        .hasValueSatisfying(allowed -> assertThat(allowed).contains("POST"));
  }

  @Test
  void a_body_that_can_not_be_taken_is_refused() {
    App json = app.withHeader("Content-Type", "application/json");
    refused(
        json.send("POST", LOGIN, BodyPublishers.ofString("{")),
        400,
        "The request can't be read",
        "Bad Request");
    refused(
        app.withHeader("Content-Type", "text/plain")
            .send("POST", LOGIN, BodyPublishers.ofString("{}")),
        415,
        "Unsupported Media Type",
        "Unsupported Media Type");
    refused(
        json.send("POST", LOGIN, BodyPublishers.ofString(" ".repeat(17_000))),
        413,
        "The request is too large; a file may have 5 MB",
        "Payload Too Large");
  }

  @Test
  void any_answer_may_be_read_by_an_allowed_origin() {
    App browser = app.withHeader("Origin", "https://app.example");
    assertThat(browser.get("/api/v1/nothing").header("Access-Control-Allow-Origin"))
        .contains("https://app.example");
    browser
        .withHeader("Access-Control-Request-Method", "POST")
        .send("OPTIONS", LOGIN, BodyPublishers.noBody())
        .is(204);
  }
}
