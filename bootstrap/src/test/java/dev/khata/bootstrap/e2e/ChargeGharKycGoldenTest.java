package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.PaperHolder.KYC;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request and its answer for every endpoint of papers and devices, as an app would see them. */
class ChargeGharKycGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App app = KHATA.app();
  private final GoldenFolder golden = new GoldenFolder("chargeghar-kyc", app);
  private final PaperHolder asha = PaperHolder.anybody(KHATA);
  private final Reviewer reviewer = Reviewer.of(KHATA);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    golden.compare("status-none", asha.app().get(KYC + "/status").is(200));
    golden.compare("status-without-session", app.get(KYC + "/status").is(401));
    submitting();
    changing();
    reviewing();
    device();

    golden.assertAllCompared(13);
  }

  private void submitting() {
    submit(400, "submit-invalid", Json.of("document_number", "12", "document_front_url", "front"));
    submit(201, "submit", paper());
    submit(400, "submit-again", paper());
    PaperHolder bina = PaperHolder.anybody(KHATA);
    golden.compare("submit-taken", paper(), bina.submit(paper()).is(400));
    Form form =
        PaperHolder.pictures(
            new Form().text("document_number", "PA1234567").text("document_type", "PASSPORT"),
            "document_front",
            "document_back");
    golden.compare("submit-files", form.parts(), form.post(bina.app(), KYC).is(201));
  }

  private void changing() {
    ObjectNode change = Json.of("document_number", "27-01-75-54321");
    golden.compare("change", change, asha.app().send("PATCH", KYC, change).is(200));
    reviewer.request(asha.user(), "cnic_back").is(200);
    golden.compare("status-asked", asha.app().get(KYC + "/status").is(200));
  }

  private void reviewing() {
    submit(201, "resubmit", paper());
    reviewer.approve(asha.user()).is(200);
    golden.compare("status-approved", asha.app().get(KYC + "/status").is(200));
  }

  private void device() {
    ObjectNode body =
        Json.of(
            "device_id",
            "8c5e2a4f0d7b91e3",
            "fcm_token",
            "cOV4rV-T_0u:APA91bHPRgkF3JUikC4ENAHEeMrd41Zxv3hVZjC9Kt",
            "device_type",
            "ANDROID",
            "device_name",
            "Pixel 8");
    golden.compare("device", body, asha.app().post("/api/auth/device", body).is(200));
    body.put("fcm_token", "short");
    golden.compare("device-invalid", body, asha.app().post("/api/auth/device", body).is(400));
  }

  private static ObjectNode paper() {
    return Json.of(
        "document_type",
        "CITIZENSHIP",
        "document_number",
        "27-01-75-12345",
        "document_front_url",
        PaperHolder.FRONT,
        "document_back_url",
        PaperHolder.BACK);
  }

  private void submit(int status, String name, ObjectNode body) {
    golden.compare(name, body, asha.submit(body).is(status));
  }
}
