package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Applicant.KYC;

import dev.khata.application.kernel.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request and its answer for every endpoint of an applicant, as an app would see them. */
class WattsUpKycGoldenTest {
  private static final String REGISTER = "/api/v1/auth/register-with-kyc";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App app = KHATA.app();
  private final GoldenFolder golden = new GoldenFolder("wattsup-kyc", app);
  private final Applicant sana = new Applicant(app, "sana@example.pk", "42101-1234567-1");
  private final Reviewer reviewer = Reviewer.of(KHATA);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    registering();
    Applicant.Session session = sana.verifiedAndIn();
    status(session);
    updating(session);
    resubmitting(session);
    submitting();

    golden.assertAllCompared(20);
  }

  private void registering() {
    form(422, "register-incomplete", app, REGISTER, new Form().text("firstName", "Sana"));
    Form invalid =
        sana.registration("gender", "dateOfBirth", "selfie")
            .text("gender", "unknown")
            .text("dateOfBirth", "01.01.1990")
            .file("selfie", new byte[10]);
    form(422, "register-invalid", app, REGISTER, invalid);
    form(201, "register", app, REGISTER, sana.registration());
    form(409, "register-taken-email", app, REGISTER, sana.registration());
    Applicant other = new Applicant(app, "other@example.pk", sana.cnic());
    form(409, "register-taken-cnic", app, REGISTER, other.registration());
  }

  private void status(Applicant.Session session) {
    golden.compare("status", session.app().get(KYC + "status").is(200));
    golden.compare("status-without-session", app.get(KYC + "status").is(401));
  }

  private void updating(Applicant.Session session) {
    update(200, "update", session, "city", "Lahore", "province", "Punjab");
    update(422, "update-invalid", session, "gender", "none", "dateOfBirth", "2015-01-01");
    form(400, "resubmit-pending", session.app(), KYC + "resubmit", Applicant.files("selfie"));
    reviewer.startReview(session.id()).is(200);
    update(400, "update-in-review", session, "city", "Quetta");
  }

  private void resubmitting(Applicant.Session session) {
    reviewer.request(session.id(), "cnic_front", "selfie").is(200);
    golden.compare("status-asked", session.app().get(KYC + "status").is(200));
    Form notes = new Form().text("notes", "Resubmitting with clearer images");
    form(422, "resubmit-without-file", session.app(), KYC + "resubmit", notes);
    Form clearer = Applicant.files("cnicFront", "selfie").text("notes", "With clearer images");
    form(200, "resubmit", session.app(), KYC + "resubmit", clearer);
    reviewer.reject(session.id()).is(200);
    golden.compare("status-rejected", session.app().get(KYC + "status").is(200));
    reviewer.approve(session.id()).is(400);
    session.resubmit("cnicBack").is(200);
    reviewer.approve(session.id()).is(200);
    golden.compare("status-approved", session.app().get(KYC + "status").is(200));
  }

  private void submitting() {
    Customer bilal = Customer.anybody(app).verified();
    App in = app.with(bilal.logIn(Customer.PASSWORD).is(200).get("token"));
    golden.compare("status-none", in.get(KYC + "status").is(404));
    Applicant papers = new Applicant(app, bilal.email(), "42101-7654321-2");
    form(201, "submit", in, KYC + "submit", papers.papers(new Form()));
    form(409, "submit-again", in, KYC + "submit", papers.papers(new Form()));
    form(422, "submit-incomplete", in, KYC + "submit", new Form().text("city", "Karachi"));
  }

  private void form(int status, String name, App by, String path, Form form) {
    golden.compare(name, form.parts(), form.post(by, path).is(status));
  }

  private void update(
      int status, String name, Applicant.Session session, Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    golden.compare(name, body, session.app().send("PUT", KYC + "update", body).is(status));
  }
}
