package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Reviewer.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request and its answer for every endpoint of a reviewer, as the web app would see them. */
class WattsUpAdminGoldenTest {
  private static final String NOBODY = "550e8400-e29b-41d4-a716-446655440000";

  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final GoldenFolder golden = new GoldenFolder("wattsup-admin", app);
  private final App reviewer = Reviewer.of(KHATA).app();
  private final Applicant sana = new Applicant(app, "sana@example.pk", "42101-1234567-1");
  private final Applicant omar = new Applicant(app, "omar@example.pk", "42101-7654321-2");

  @Test
  void every_endpoint_answers_as_it_always_did() {
    Applicant.Session approved = sana.in();
    CLOCK.advance(Duration.ofMinutes(1));
    Applicant.Session asked = omar.in();

    lists();
    picture(approved);
    deciding(approved);
    asking(asked);
    get(200, "user", "users/" + asked.id());
    get(200, "audit-logs", "audit-logs?userId=" + approved.id() + "&page=1&limit=2");
    get(422, "audit-logs-invalid", "audit-logs?userId=12&page=0&limit=101");
    refusals(asked);

    golden.assertAllCompared(21);
  }

  private void lists() {
    get(200, "dashboard", "dashboard/stats");
    get(200, "users", "users?kycStatus=pending&email=EXAMPLE.pk&page=1&limit=10");
    get(200, "users-by-cnic", "users?cnicNumber=42101-1234567-1");
    get(422, "users-invalid", "users?cnicNumber=42101&kycStatus=done&page=0&limit=101");
  }

  private void picture(Applicant.Session applicant) {
    JsonNode front = applicant.kyc().path("documents").get(0);
    String folder = "kyc/" + applicant.id() + "/documents/";
    get(200, "document", folder + front.path("id").asText());
    get(404, "document-unknown", folder + NOBODY);
  }

  private void deciding(Applicant.Session applicant) {
    put(200, "start-review", applicant.id(), "start-review");
    CLOCK.advance(Duration.ofMinutes(1));
    put(200, "approve", applicant.id(), "approve", "note", "All documents verified successfully");
    CLOCK.advance(Duration.ofMinutes(1));
    put(400, "approve-approved", applicant.id(), "approve");
    put(404, "approve-nobody", NOBODY, "approve");
  }

  private void asking(Applicant.Session applicant) {
    var blurred = List.of("BLURRED");
    put(422, "reject-without-reason", applicant.id(), "reject", "labels", blurred);
    ask(422, "request-documents-unknown", applicant, "passport", "selfie");
    ask(200, "request-documents", applicant, "cnic_front", "selfie");
    CLOCK.advance(Duration.ofMinutes(1));
    applicant.resubmit("cnicFront", "selfie").is(200);
    CLOCK.advance(Duration.ofMinutes(1));
    put(
        200,
        "reject",
        applicant.id(),
        "reject",
        "reason",
        "Document quality is poor. Please upload clearer images.",
        "labels",
        blurred,
        "internalComment",
        "The back can't be read at all.",
        "canRetry",
        false);
  }

  private void refusals(Applicant.Session applicant) {
    get(404, "user-unknown", "users/" + NOBODY);
    golden.compare("without-session", app.get(ADMIN + "dashboard/stats").is(401));
    golden.compare("without-right", applicant.app().get(ADMIN + "users").is(403));
    Reviewer second = Reviewer.of(KHATA);
    Applicant.Session contested = Applicant.anybody(app).in();
    second.startReview(contested.id()).is(200);
    put(409, "start-review-overtaken", contested.id(), "start-review");
  }

  private void get(int status, String name, String path) {
    golden.compare(name, reviewer.get(ADMIN + path).is(status));
  }

  private void put(int status, String name, String user, String what) {
    App json = reviewer.withHeader("Content-Type", "application/json");
    String path = ADMIN + "kyc/" + user + "/" + what;
    golden.compare(name, json.send("PUT", path, BodyPublishers.noBody()).is(status));
  }

  private void put(int status, String name, String user, String what, Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    String path = ADMIN + "kyc/" + user + "/" + what;
    golden.compare(name, body, reviewer.send("PUT", path, body).is(status));
  }

  private void ask(int status, String name, Applicant.Session applicant, String... types) {
    var body =
        Json.of(
            "documentTypes",
            types,
            "message",
            "Please upload clearer images of your CNIC front and selfie.");
    String path = ADMIN + "kyc/" + applicant.id() + "/request-documents";
    golden.compare(name, body, reviewer.post(path, body).is(status));
  }
}
