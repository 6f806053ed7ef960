package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Rider.data;
import static dev.khata.bootstrap.e2e.Rider.invalid;
import static dev.khata.bootstrap.e2e.Rider.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChargeGharSigningUpE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Rider maya = Rider.anybody(app);

  @Test
  void a_code_is_exchanged_for_a_token_and_the_token_for_an_account() {
    JsonNode sent = data(maya.ask().is(200));
    assertThat(sent.path("identifier").asText())
        .isEqualTo("+977********" + maya.phone().substring(12));
    assertThat(sent.path("expires_in_minutes").asInt()).isEqualTo(5);

    JsonNode verified = data(maya.verify(maya.phone(), app.inbox(maya.phone()).code()).is(200));
    assertThat(verified.path("expires_in_minutes").asInt()).isEqualTo(10);
    Answer in = maya.register(verified.path("verification_token").asText()).is(201);

    assertThat(in.header("Cache-Control")).contains("no-store");
    assertThat(data(in).at("/user/username").asText()).isEqualTo(maya.username());
    JsonNode me = Rider.me(maya.in(in));
    assertThat(me.path("id")).isEqualTo(data(in).at("/user/id"));
    assertThat(me.path("phone_number").asText()).isEqualTo(maya.phone());
    assertThat(me.path("phone_verified").asBoolean()).isTrue();
    assertThat(me.path("email_verified").asBoolean()).isFalse();
    assertThat(me.path("status").asText()).isEqualTo("ACTIVE");
    assertThat(me.at("/kyc/status").asText()).isEqualTo("NOT_SUBMITTED");
    assertThat(me.at("/wallet_balance/balance").asText()).isEqualTo("0.00");
    assertThat(me.path("last_login")).isEqualTo(me.path("date_joined"));
  }

  @Test
  void nobody_learns_by_asking_for_a_code_whether_somebody_has_an_account() {
    Rider stranger = Rider.anybody(app);
    maya.signUp();

    for (String purpose : List.of("REGISTER", "LOGIN", "RESET_PASSWORD")) {
      Answer known = maya.ask(maya.phone(), purpose);
      Answer unknown = stranger.ask(stranger.phone(), purpose);
      if (known.status() == 200) {
        assertThat(known.text().replace(masked(maya), ""))
            .isEqualTo(unknown.is(200).text().replace(masked(stranger), ""));
        assertThat(known.response().headers().map().keySet())
            .isEqualTo(unknown.response().headers().map().keySet());
      }
    }
  }

  private static String masked(Rider rider) {
    return "********" + rider.phone().substring(12);
  }

  @Test
  void the_fourth_code_within_an_hour_is_one_too_many_whatever_it_is_for() {
    maya.ask().is(200);
    maya.ask(maya.phone(), "LOGIN").is(200);
    String third = code(maya);

    refused(maya.ask(maya.phone(), "RESET_PASSWORD"), 429, "RATE_LIMIT_EXCEEDED")
        .retryWithin(3_600);
    app.post("/api/auth/otp/request", "identifier", "nobody").is(400);

    maya.verify(maya.phone(), third).is(200);
    CLOCK.advance(Duration.ofHours(1).plusSeconds(1));
    maya.ask().is(200);
  }

  /** Asks for one to register with, and reads it. */
  private String code(Rider rider) {
    CLOCK.advance(Duration.ofSeconds(1));
    rider.ask(rider.phone(), "REGISTER").is(200);
    return app.inbox(rider.phone()).code(2);
  }

  @Test
  void a_wrong_code_is_a_validation_error_and_so_is_one_that_was_used() {
    maya.ask().is(200);
    String code = app.inbox(maya.phone()).code();
    String wrong = code.equals("123456") ? "123457" : "123456";

    invalid(maya.verify(maya.phone(), wrong), "otp");
    invalid(maya.verify(maya.phone(), "12345"), "otp");
    maya.verify(maya.phone(), code.replaceFirst("...", "$0 ")).is(200);
    invalid(maya.verify(maya.phone(), code), "otp");
  }

  @Test
  void a_code_is_good_for_its_purpose_alone() {
    maya.ask(maya.phone(), "REGISTER").is(200);
    String code = app.inbox(maya.phone()).code();

    invalid(
        app.post(
            "/api/auth/otp/verify", "identifier", maya.phone(), "otp", code, "purpose", "LOGIN"),
        "otp");
    invalid(maya.logInByToken(maya.token(maya.phone(), 1)), "verification_token");
  }

  @Test
  void what_is_named_beside_the_verified_one_stays_unverified() {
    maya.ask(maya.email(), "REGISTER").is(200);
    String token = maya.token(maya.email(), 1);

    invalid(maya.register(token, "email", "other@example.np"), "email");
    Answer in = maya.register(token, "phone_number", maya.phone(), "email", maya.email()).is(201);

    JsonNode me = Rider.me(maya.in(in));
    assertThat(me.path("email_verified").asBoolean()).isTrue();
    assertThat(me.path("phone_verified").asBoolean()).isFalse();
    assertThat(me.path("email").asText()).isEqualTo(maya.email());
    assertThat(me.path("masked_email").asText()).isEqualTo("M***@Example.np");
    assertThat(me.path("masked_phone").asText()).isEqualTo("+977" + masked(maya));
  }

  @Test
  void a_phone_that_was_verified_can_be_named_again_and_no_other() {
    maya.ask().is(200);
    String token = maya.token(maya.phone(), 1);

    invalid(maya.register(token, "phone_number", "+9779800000000"), "phone_number");
    maya.register(token, "phone_number", maya.phone().substring(4)).is(201);
  }

  @Test
  void a_taken_username_or_identifier_is_told_by_its_field_and_spends_nothing() {
    maya.signUp();
    Rider second = Rider.anybody(app);
    second.ask(second.email(), "REGISTER").is(200);
    String token = second.token(second.email(), 1);

    invalid(
        second.register(token, "username", maya.username().toUpperCase(Locale.ROOT)), "username");
    invalid(second.register(token, "phone_number", maya.phone()), "phone_number");
    invalid(second.register(token, "referral_code", "ZZZZZZZZ"), "referral_code");
    invalid(second.register(token, "username", " "), "username");
    invalid(second.register(token, "password", "password"), "password");
    invalid(second.register(token, "password", "short"), "password");
    second.register(token).is(201);
    invalid(second.register(token), "verification_token");
  }

  @Test
  void a_referral_code_brings_whoever_has_it() {
    String code = Rider.me(maya.in(maya.signUp())).path("referral_code").asText();
    Rider friend = Rider.anybody(app);
    friend.ask().is(200);

    friend.register(friend.token(friend.phone(), 1), "referral_code", code).is(201);

    assertThat(
            KHATA
                .sql()
                .fetchValue("SELECT referee_code FROM users WHERE phone = ?", friend.phone()))
        .isEqualTo(code);
  }
}
