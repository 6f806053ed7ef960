package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Customer.PASSWORD;
import static dev.khata.bootstrap.e2e.Customer.invalid;
import static dev.khata.bootstrap.e2e.Customer.me;
import static dev.khata.bootstrap.e2e.Customer.refused;
import static dev.khata.bootstrap.e2e.Customer.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A forgotten password in WattsUp. */
class WattsUpPasswordResetE2eTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final String NEW_PASSWORD = "volts6";
  private static final String BAD_LINK = "Invalid or expired reset token";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Customer bilal = Customer.anybody(app);

  @Test
  void the_link_sets_a_new_password_and_ends_every_session() {
    bilal.verified();
    Answer in = bilal.logIn(PASSWORD).is(200);
    String token = bilal.resetToken(2);

    assertThat(bilal.reset(token, NEW_PASSWORD).is(200).get("message"))
        .isEqualTo("Password reset successfully");

    unauthorized(me(app.with(in.get("token"))), "Invalid authentication token");
    unauthorized(bilal.refresh(in.get("refreshToken")), "Invalid or expired refresh token");
    unauthorized(bilal.logIn(PASSWORD), "Invalid credentials");
    bilal.logIn(NEW_PASSWORD).is(200);
  }

  @Test
  void it_verifies_an_address_that_was_not_yet() {
    bilal.registered();

    bilal.reset(bilal.resetToken(2), NEW_PASSWORD).is(200);

    bilal.logIn(NEW_PASSWORD).is(200);
  }

  @Test
  void the_link_leads_to_a_page_that_tells_the_rules_of_this_contract() {
    bilal.verified();
    bilal.resetToken(2);

    String link = app.inbox(bilal.email()).link(2);
    assertThat(link).contains("/console/wattsup/reset-password?token=");
    String page = app.get(link.substring(link.indexOf("/console"))).is(200).text();
    assertThat(page)
        .contains("WattsUp Energy")
        .contains("At least 6 characters.")
        .contains("data-confirm=\"/api/v1/auth/reset-password\"")
        .contains("data-password-member=\"newPassword\"")
        .contains("data-problem=\"message\"")
        .contains("data-fields=\"errors\"");
  }

  @Test
  void an_unknown_address_gets_the_same_answer_and_no_letter() {
    bilal.verified();
    String nobody = Customer.anybody(app).email();

    Answer known = app.post("/api/v1/auth/forgot-password", "email", bilal.email()).is(200);
    Answer unknown = app.post("/api/v1/auth/forgot-password", "email", nobody).is(200);

    assertThat(unknown.text()).isEqualTo(known.text());
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
    app.inbox(bilal.email()).messages(2);
    assertThat(app.inbox(nobody).messages(0)).isEmpty();
  }

  @Test
  void a_link_works_once_and_for_an_hour() {
    bilal.verified();
    String token = bilal.resetToken(2);
    refused(bilal.reset("nonsense", NEW_PASSWORD), 400, BAD_LINK, "Bad Request");
    bilal.reset(token, NEW_PASSWORD).is(200);
    refused(bilal.reset(token, "other6"), 400, BAD_LINK, "Bad Request");

    String late = bilal.resetToken(4);
    CLOCK.advance(Duration.ofHours(1).plusSeconds(1));
    refused(bilal.reset(late, "other6"), 400, BAD_LINK, "Bad Request");
  }

  @Test
  void a_short_password_is_refused_and_leaves_the_link_good() {
    bilal.verified();
    String token = bilal.resetToken(2);
    String[] tooShort = {"newPassword must be longer than or equal to 6 characters"};

    invalid(bilal.reset(token, "12345"), "newPassword", tooShort);
    invalid(bilal.reset(token, " ".repeat(6)), "newPassword", tooShort);

    bilal.reset(token, "123456").is(200);
  }
}
