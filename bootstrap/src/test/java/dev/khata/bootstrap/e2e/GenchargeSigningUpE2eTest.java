package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GenchargeSigningUpE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Subscriber asha = Subscriber.anybody(app);

  @Test
  void a_phone_becomes_an_account() {
    Answer sent = asha.askToSignUp().is(200);
    assertThat(sent.json()).isEqualTo(Json.of("message", "OTP sent", "otp_expires_in", 300));
    Answer verified =
        app.post("/auth/verify-otp-signup", "phone_number", asha.phone(), "otp", asha.code(1))
            .is(200);
    assertThat(verified.get("token_type")).isEqualTo("bearer");
    assertThat(verified.json().path("expires_in").asInt()).isEqualTo(600);

    Answer in = asha.register(verified.get("access_token"), "name", "Asha Devi Rao").is(200);

    assertThat(in.header("Cache-Control")).contains("no-store");
    assertThat(in.json().path("expires_in").asInt()).isEqualTo(900);
    JsonNode user = asha.in(in).me().is(200).json();
    assertThat(user).isEqualTo(in.user());
    assertThat(user.path("user_id").asLong()).isPositive();
    assertThat(user.path("name").asText()).isEqualTo("Asha Devi Rao");
    assertThat(user.path("phone_number").asText()).isEqualTo(asha.phone());
    assertThat(user.path("email").isNull()).isTrue();
    assertThat(user.path("user_type").asText()).isEqualTo("prepaid");
    assertThat(user.path("status").asText()).isEqualTo("active");
    assertThat(user.path("referral_code").asText()).matches("[2-9A-HJ-NP-Z]{8}");
    assertThat(user.path("referee_code").isNull()).isTrue();
    assertThat(user.path("wallet_balance").isNumber()).isTrue();
    assertThat(user.path("wallet_balance").asInt()).isZero();
  }

  @Test
  void what_was_told_at_sign_up_is_there_after_registration() {
    String code = Subscriber.anybody(app).signUp().user().path("referral_code").asText();
    asha.askToSignUp(
            "email",
            "Asha@Example.com",
            "referral_code",
            code.toLowerCase(),
            "user_type",
            "postpaid")
        .is(200);

    JsonNode user = asha.register(asha.verified(1), "name", "Asha").is(200).user();

    assertThat(user.path("email").asText()).isEqualTo("Asha@Example.com");
    assertThat(user.path("referee_code").asText()).isEqualTo(code);
    assertThat(user.path("user_type").asText()).isEqualTo("postpaid");
  }

  @Test
  void what_is_told_on_registration_counts_before_what_came_with_the_code() {
    String strangers = Subscriber.anybody(app).signUp().user().path("referral_code").asText();
    String own = Subscriber.anybody(app).signUp().user().path("referral_code").asText();
    new Subscriber(app.from("127.0.0.66"), asha.phone())
        .askToSignUp("email", "x@example.com", "referral_code", strangers, "user_type", "postpaid")
        .is(200);
    String token = asha.verified(1);

    refused(asha.register(token, "name", "Asha", "referee_code", "22222222"), "referee_code");
    JsonNode user =
        asha.register(
                token,
                "name",
                "Asha",
                "email",
                "own@example.com",
                "referee_code",
                own,
                "user_type",
                "prepaid")
            .is(200)
            .user();

    assertThat(user.path("email").asText()).isEqualTo("own@example.com");
    assertThat(user.path("referee_code").asText()).isEqualTo(own);
    assertThat(user.path("user_type").asText()).isEqualTo("prepaid");
  }

  @Test
  void what_a_stranger_told_goes_with_the_stranger_s_code() {
    String code = Subscriber.anybody(app).signUp().user().path("referral_code").asText();
    Subscriber stranger = new Subscriber(app.from("127.0.0.66"), asha.phone());
    stranger.askToSignUp("email", "before@example.com", "referral_code", code).is(200);
    asha.askToSignUp().is(200);
    String token = asha.verified(2);
    stranger.askToSignUp("email", "after@example.com", "referral_code", code).is(200);

    JsonNode user = asha.register(token, "name", "Asha").is(200).user();

    assertThat(user.path("email").isNull()).isTrue();
    assertThat(user.path("referee_code").isNull()).isTrue();
    assertThat(user.path("user_type").asText()).isEqualTo("prepaid");
  }

  @Test
  void what_was_told_here_binds_nobody_who_signs_up_elsewhere() {
    Person rahim = Person.anybody();
    new Subscriber(app.from("127.0.0.66"), rahim.e164())
        .askToSignUp("email", "elsewhere@example.com", "user_type", "postpaid")
        .is(200);
    String token =
        app.post(
                "/api/auth/verify-otp/",
                "phone",
                rahim.phone(),
                "otp",
                app.inbox(rahim.e164()).code())
            .is(200)
            .get("registration_token");

    Answer in =
        app.post(
                "/api/auth/register/complete/",
                "registration_token",
                token,
                "password",
                Person.PASSWORD)
            .is(200);

    assertThat(in.user().path("email").asText()).isEmpty();
  }

  @Test
  void what_was_not_told_at_sign_up_can_be_told_on_registration() {
    String code = Subscriber.anybody(app).signUp().user().path("referral_code").asText();
    asha.askToSignUp("user_type", "postpaid").is(200);

    JsonNode user =
        asha.register(
                asha.verified(1),
                "name",
                "Asha",
                "email",
                "late@example.com",
                "referee_code",
                code,
                "user_type",
                "prepaid")
            .is(200)
            .user();

    assertThat(user.path("email").asText()).isEqualTo("late@example.com");
    assertThat(user.path("referee_code").asText()).isEqualTo(code);
    assertThat(user.path("user_type").asText()).isEqualTo("prepaid");
  }

  @Test
  void a_referral_code_of_nobody_is_told_of_at_once_and_counts_for_nothing() {
    for (String code : List.of("22222222", "nonsense", "K7QM2XV")) {
      refused(asha.askToSignUp("referral_code", code), "referral_code");
    }
    asha.askToSignUp().is(200);
    String token = asha.verified(1);

    refused(asha.register(token, "name", "Asha", "referee_code", "22222222"), "referee_code");
    asha.register(token, "name", "Asha").is(200);
  }

  @Test
  void a_phone_with_an_account_gets_the_same_answer_and_a_hint_instead_of_a_code() {
    asha.signUp();
    Answer known = asha.askToSignUp("email", "x@example.com");
    Answer unknown = Subscriber.anybody(app).askToSignUp("email", "y@example.com");

    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(known.json()).isEqualTo(unknown.json());
    assertThat(app.inbox(asha.phone()).messages(2).getFirst()).doesNotContainPattern("[0-9]{6}");
    asha.askToSignUp().is(200);
    asha.askToSignUp().is(429, "RATE_LIMIT_EXCEEDED").retryWithin(3_600);
  }

  @Test
  void a_wrong_code_is_refused_and_a_registration_token_is_good_once_for_ten_minutes() {
    asha.askToSignUp().is(200);
    String code = asha.code(1);
    String wrong = code.equals("000000") ? "000001" : "000000";
    app.post("/auth/verify-otp-signup", "phone_number", asha.phone(), "otp", wrong)
        .is(400, "INVALID_OTP");
    app.post("/auth/verify-otp-signup", "phone_number", asha.phone(), "otp", "12")
        .is(422, "VALIDATION_ERROR");
    String token = asha.verified(1);

    app.post("/auth/register", "name", "Asha").is(401, "UNAUTHORIZED");
    asha.register("550e8400-e29b-41d4-a716-446655440000", "name", "A").is(401, "UNAUTHORIZED");
    asha.register(token, "name", "Asha").is(200);
    asha.register(token, "name", "Asha").is(401, "UNAUTHORIZED");

    Subscriber late = Subscriber.anybody(app);
    late.askToSignUp().is(200);
    String old = late.verified(1);
    CLOCK.advance(Duration.ofMinutes(10));
    late.register(old, "name", "Late").is(401, "UNAUTHORIZED");
  }

  @Test
  void bad_fields_are_named_and_leave_the_token_usable() {
    refused(app.post("/auth/signup", "phone_number", "12"), "phone_number");
    refused(app.post("/auth/signup", "email", "a@b.example"), "phone_number");
    refused(asha.askToSignUp("email", "no address"), "email");
    refused(asha.askToSignUp("user_type", "both"), "user_type");
    asha.askToSignUp().is(200);
    String token = asha.verified(1);

    refused(asha.register(token), "name");
    refused(asha.register(token, "name", " "), "name");
    refused(asha.register(token, "name", "x".repeat(151)), "name");
    refused(asha.register(token, "name", "Asha", "password", "short"), "password");
    refused(asha.register(token, "name", "Asha", "password", "password"), "password");
    asha.register(token, "name", "x".repeat(150), "password", "eight signs").is(200);
  }

  @Test
  void an_address_that_somebody_has_is_taken() {
    asha.askToSignUp("email", "taken@example.com").is(200);
    asha.register(asha.verified(1), "name", "Asha").is(200);
    Subscriber other = Subscriber.anybody(app);
    other.askToSignUp("email", "Taken@example.com").is(200);

    other.register(other.verified(1), "name", "Other").is(409, "EMAIL_TAKEN");
  }

  private static void refused(Answer answer, String field) {
    answer.is(422, "VALIDATION_ERROR");
    assertThat(fields(answer)).as(answer::toString).contains(field);
  }

  private static List<String> fields(Answer answer) {
    return Stream.of(answer.json().path("errors"))
        .flatMap(JsonNode::valueStream)
        .map(error -> error.path("field").asText())
        .toList();
  }
}
