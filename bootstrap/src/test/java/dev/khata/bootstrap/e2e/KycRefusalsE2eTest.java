package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Applicant.KYC;
import static dev.khata.bootstrap.e2e.Applicant.register;
import static dev.khata.bootstrap.e2e.Customer.invalid;
import static dev.khata.bootstrap.e2e.Customer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.documents.SomePicture;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is refused around applications, and that it changes nothing. */
class KycRefusalsE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Applicant sana = Applicant.anybody(app);

  @Test
  void everything_that_is_missing_is_named_at_once() {
    Answer answer = register(app, new Form().text("firstName", "Sana")).is(422);

    assertThat(answer.json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "lastName",
            "email",
            "password",
            "phone",
            "city",
            "province",
            "country",
            "gender",
            "dateOfBirth",
            "cnicNumber",
            "cnicFront",
            "cnicBack",
            "selfie");
  }

  @Test
  void what_is_wrong_with_papers_is_named_at_once() {
    Form form =
        sana.registration("phone", "dateOfBirth", "cnicNumber")
            .text("phone", "12")
            .text("dateOfBirth", "2030-01-01")
            .text("cnicNumber", "42101-1234567");

    assertThat(register(app, form).is(422).json().path("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("phone", "dateOfBirth", "cnicNumber");
    assertThat(users()).isZero();
  }

  @Test
  void a_weak_password_is_refused_by_the_stricter_policy() {
    Form form = sana.papers(new Form(), "none");
    form.text("firstName", "Sana").text("lastName", "Mirza").text("email", sana.email());

    assertThat(register(app, form.text("password", "karachi2026")).is(422).text())
        .contains("at least one uppercase letter", "at least one special character");
  }

  @Test
  void an_address_and_a_cnic_are_taken_once() {
    sana.registered();
    Applicant sameAddress = new Applicant(app, sana.email(), Applicant.anybody(app).cnic());
    Applicant sameCnic = new Applicant(app, Applicant.anybody(app).email(), sana.cnic());

    refused(register(app, sameAddress.registration()), 409, "Email already exists", "Conflict");
    refused(register(app, sameCnic.registration()), 409, "CNIC number already exists", "Conflict");
    assertThat(KHATA.sql().fetchCount(KHATA.sql().selectFrom("document_upload"))).isZero();
  }

  @Test
  void who_is_of_age_is_decided_at_midnight_in_pakistan() {
    CLOCK.set(Instant.parse("2026-11-28T18:59:59Z"));
    Form young = sana.registration("dateOfBirth").text("dateOfBirth", "2008-11-29");
    invalid(
        register(app, young),
        "dateOfBirth",
        new String[] {"dateOfBirth must be at least 18 years ago"});

    CLOCK.set(Instant.parse("2026-11-28T19:00:00Z"));
    register(app, young).is(201);
  }

  @Test
  void a_file_that_is_no_picture_is_refused_whatever_it_is_called() {
    Form form =
        sana.registration("cnicFront", "selfie")
            .file("cnicFront", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII))
            .file("selfie", SomePicture.cut(SomePicture.jpeg(64, 48), 60));

    invalid(
        register(app, form),
        "cnicFront",
        new String[] {"cnicFront must be a JPEG or PNG image"},
        "selfie",
        new String[] {"selfie is damaged or incomplete"});
    assertThat(users()).isZero();
  }

  @Test
  void a_state_allows_what_it_allows() {
    Applicant.Session session = sana.in();
    Reviewer reviewer = Reviewer.of(KHATA);
    String why = "Can only resubmit rejected or additional_docs_required KYC applications";
    refused(session.resubmit("selfie"), 400, why, "Bad Request");
    reviewer.startReview(session.id()).is(200);
    refused(
        session.app().send("PUT", KYC + "update", Json.of("city", "Lahore")),
        400,
        "Can't update approved or in_review KYC applications",
        "Bad Request");
    refused(
        reviewer.startReview(session.id()),
        400,
        "Can't start the review of a KYC application that is in_review",
        "Bad Request");
    reviewer.approve(session.id()).is(200);
    JsonNode approved = session.kyc();

    refused(
        reviewer.reject(session.id()),
        400,
        "Can't reject a KYC application that is approved",
        "Bad Request");
    refused(session.resubmit("selfie"), 400, why, "Bad Request");
    assertThat(session.kyc()).isEqualTo(approved);
  }

  @Test
  void the_second_of_two_reviewers_is_told() {
    Applicant.Session session = sana.in();
    Reviewer first = Reviewer.of(KHATA);
    Reviewer second = Reviewer.of(KHATA);
    String why = "The KYC application has just been changed by somebody else";

    first.startReview(session.id()).is(200);
    refused(
        second.startReview(session.id()),
        409,
        "The KYC application is under review by another admin",
        "Conflict");
    first.approve(session.id()).is(200);
    refused(second.reject(session.id()), 409, why, "Conflict");
    CLOCK.advance(java.time.Duration.ofSeconds(10));
    second.reject(session.id()).is(400);
  }

  @Test
  void nobody_reviews_their_own_application() {
    Staff staff = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    App own = staff.in(Contract.WATTSUP);
    sana.papers(new Form()).post(own, KYC + "submit").is(201);
    String id = Customer.me(own).is(200).get("id");

    refused(
        new Reviewer(own).approve(id),
        403,
        "You can't review your own KYC application",
        "Forbidden");
  }

  @Test
  void who_registered_without_papers_hands_them_in_once() {
    Customer bilal = Customer.anybody(app).verified();
    App in = app.with(bilal.logIn(Customer.PASSWORD).is(200).get("token"));
    refused(in.get(KYC + "status"), 404, "KYC record not found", "Not Found");

    assertThat(sana.papers(new Form()).post(in, KYC + "submit").is(201).json())
        .isEqualTo(Json.of("success", true, "message", "KYC submitted successfully"));
    refused(
        sana.papers(new Form()).post(in, KYC + "submit"),
        409,
        "KYC has already been submitted",
        "Conflict");
    assertThat(in.get(KYC + "status").is(200).get("cnicNumber")).isEqualTo(sana.cnic());
  }

  @Test
  void a_form_without_a_file_and_a_request_for_unknown_documents_are_refused() {
    Applicant.Session session = sana.in();
    Reviewer reviewer = Reviewer.of(KHATA);
    new Form().text("notes", "Here they are").post(session.app(), KYC + "resubmit").is(422);
    reviewer.request(session.id(), "passport").is(422);
    reviewer.request(session.id()).is(422);
    refused(
        reviewer.approve(UUID.randomUUID().toString()), 404, "KYC record not found", "Not Found");

    assertThat(session.status()).isEqualTo("pending");
  }

  @Test
  void an_update_changes_what_it_names() {
    Applicant.Session session = sana.in();
    assertThat(
            session
                .app()
                .send("PUT", KYC + "update", Json.of("city", "Lahore", "phone", "03009876543"))
                .is(200)
                .json())
        .isEqualTo(Json.of("success", true, "message", "KYC information updated successfully"));
    invalid(
        session.app().send("PUT", KYC + "update", Json.of("dateOfBirth", "2015-01-01")),
        "dateOfBirth",
        new String[] {"dateOfBirth must be at least 18 years ago"});

    JsonNode kyc = session.kyc();
    assertThat(kyc.path("city").asText()).isEqualTo("Lahore");
    assertThat(kyc.path("province").asText()).isEqualTo("Sindh");
    assertThat(kyc.path("dateOfBirth").asText()).isEqualTo("1990-03-15");
    assertThat(Customer.me(session.app()).is(200).get("phone")).isEqualTo("+92 300 9876543");
  }

  private int users() {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM users WHERE email = ?", sana.email())
        .get(0, Integer.class);
  }
}
