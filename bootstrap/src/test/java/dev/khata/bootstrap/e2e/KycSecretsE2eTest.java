package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Applicant.KYC;
import static dev.khata.bootstrap.e2e.Reviewer.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** Plants values that nobody may read, goes through all of KYC, and looks for them everywhere. */
@Isolated("reads the log of the whole process")
class KycSecretsE2eTest {
  private static final String AUTH = "/api/v1/auth/";
  private static final String WRONG_PASSWORD = "Lahore#Wrong7";
  private static final String NEW_PASSWORD = "Quetta#Newer8";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App app = KHATA.app();
  private final Applicant sana = new Applicant(app, "sana@example.pk", "42101-9071845-3");
  private final Reviewer reviewer = Reviewer.of(KHATA);

  /**
   * What messages tell, so that the outbox of a developer has it; it is not there in production.
   */
  private final List<String> told = new ArrayList<>();

  private final List<String> secrets =
      new ArrayList<>(
          List.of(
              sana.cnic(),
              sana.cnic().replace("-", ""),
              Applicant.PASSWORD,
              WRONG_PASSWORD,
              NEW_PASSWORD));

  @Test
  void no_secret_stands_in_a_table_or_in_the_log() throws SQLException {
    List<ILoggingEvent> events = CapturedLogs.of(app, this::walk);

    Predicate<String> secret = anyOf(secrets);
    Predicate<String> sent = anyOf(told);
    try (Connection all = KHATA.superuser()) {
      Dump dump = Dump.of(all);
      assertThat(dump.columns(secret)).isEmpty();
      assertThat(dump.columns(sent))
          .isNotEmpty()
          .allSatisfy(column -> assertThat(column).startsWith("public.dev_outbox."));
      assertThat(dump.columns(anyOf(List.of("Karachi")))).contains("public.kyc_application.city");
      assertThat(dump.columns(anyOf(List.of("KYC_APPROVED"))))
          .contains("public.audit_event.action", "public.kyc_review.decision");
    }
    String log =
        events.stream()
            .map(CapturedLogs::line)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    assertThat(secret.or(sent).test(log)).as("a secret in the log").isFalse();
    assertThat(log).contains("/api/v1/auth/register-with-kyc", "/api/v1/kyc/resubmit");
  }

  @Test
  void the_search_finds_what_is_there_in_columns_of_every_kind() throws SQLException {
    KHATA.tamper(
        "CREATE TABLE planted (words text[], bytes bytea, document jsonb);"
            + " INSERT INTO planted VALUES (ARRAY['a', 'Karachi'], convert_to('- Karachi', 'UTF8'),"
            + " '{\"city\":\"Karachi\"}')");
    try (Connection all = KHATA.superuser()) {
      assertThat(Dump.of(all).columns(anyOf(List.of("Karachi"))))
          .contains("public.planted.words", "public.planted.bytes", "public.planted.document");
    }
    KHATA.tamper("DROP TABLE planted");
  }

  private void walk() {
    register();
    Applicant.Session session = in();
    session.kyc();
    session.app().send("PUT", KYC + "update", Json.of("city", "Karachi")).is(200);
    review(session);
    app.post(AUTH + "forgot-password", "email", sana.email()).is(200);
    String reset = told(app.inbox(sana.email()).linkToken(4));
    app.post(AUTH + "reset-password", "token", reset, "newPassword", NEW_PASSWORD).is(200);
    Person rahim = Person.anybody();
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    told(app.inbox(rahim.e164()).code());
  }

  private void register() {
    Applicant.register(app, sana.registration("gender").text("gender", sana.cnic())).is(422);
    Applicant.register(app, sana.registration()).is(201);
    Applicant other = new Applicant(app, "other@example.pk", sana.cnic());
    Applicant.register(app, other.registration()).is(409);
    String link = told(app.inbox(sana.email()).linkToken(1));
    app.get(AUTH + "verify?token=" + link).is(200);
    app.get(AUTH + "verify?token=" + link).is(400);
    app.get(KYC + sana.cnic()).is(404);
  }

  private Applicant.Session in() {
    app.post(AUTH + "login", "email", sana.email(), "password", WRONG_PASSWORD).is(401);
    Answer in =
        app.post(AUTH + "login", "email", sana.email(), "password", Applicant.PASSWORD).is(200);
    secret(in.get("token"));
    Answer next =
        app.post(AUTH + "refresh", "refreshToken", secret(in.get("refreshToken"))).is(200);
    secret(next.get("refreshToken"));
    App session = app.with(secret(next.get("token")));
    return new Applicant.Session(session, in.user().path("id").asText());
  }

  private void review(Applicant.Session session) {
    for (String cnic : List.of(sana.cnic(), sana.cnic().replace("-", ""))) {
      JsonNode found = reviewer.app().get(ADMIN + "users?cnicNumber=" + cnic).is(200).json();
      assertThat(found.path("users")).hasSize(1);
    }
    reviewer.app().get(ADMIN + "users?page=0&cnicNumber=" + sana.cnic()).is(422);
    assertThat(reviewer.user(session.id()).is(200).text()).contains(sana.cnic());
    reviewer.startReview(session.id()).is(200);
    String front = session.kyc().path("documents").get(0).path("id").asText();
    reviewer.picture(session.id(), front).is(200);
    reviewer.request(session.id(), "selfie").is(200);
    session.resubmit("selfie").is(200);
    reviewer.approve(session.id()).is(200);
    app.inbox(sana.email()).messages(3);
  }

  private String secret(String value) {
    secrets.add(value);
    return value;
  }

  private String told(String value) {
    told.add(value);
    return value;
  }

  private static Predicate<String> anyOf(List<String> values) {
    assertThat(values).allSatisfy(value -> assertThat(value).hasSizeGreaterThanOrEqualTo(6));
    return values.stream()
        .map(value -> CapturedLogs.alone(value.toLowerCase(Locale.ROOT)))
        .map(Pattern::asPredicate)
        .reduce(Predicate::or)
        .orElseThrow();
  }
}
