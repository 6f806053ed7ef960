package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Customer.refused;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.identity.Credentials;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogIn;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application from the first photo to the approval, and what it leaves. */
class KycWalkE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final Applicant sana = Applicant.anybody(KHATA.app());
  private final Applicant.Session session = sana.in();
  private final Reviewer reviewer = Reviewer.of(KHATA);

  @Test
  void papers_are_submitted_asked_for_again_and_approved() {
    JsonNode first = session.kyc();
    assertThat(first.path("status").asText()).isEqualTo("pending");
    assertThat(first.path("cnicNumber").asText()).isEqualTo(sana.cnic());
    assertThat(first.path("dateOfBirth").asText()).isEqualTo("1990-03-15");
    assertThat(texts(first, "type")).containsExactly("cnic_front", "cnic_back", "selfie");

    assertThat(reviewer.startReview(session.id()).is(200).get("message"))
        .isEqualTo("KYC review started successfully");
    assertThat(session.status()).isEqualTo("in_review");
    reviewer.request(session.id(), "cnic_front", "selfie").is(200);
    JsonNode asked = session.kyc();
    assertThat(asked.path("status").asText()).isEqualTo("additional_docs_required");
    assertThat(asked.path("requestMessage").asText()).isEqualTo("Without the cap, please.");
    assertThat(texts(asked, "status")).containsExactly("rejected", "pending", "rejected");
    assertThat(sana.app().inbox(sana.email()).messages(2).getFirst())
        .contains("Without the cap, please.");

    session.resubmit("selfie").is(200);
    assertThat(session.kyc().path("submissionCount").asInt()).isEqualTo(1);
    session.resubmit("cnicFront").is(200);
    assertThat(session.kyc().path("submissionCount").asInt()).isEqualTo(2);
    assertThat(session.status()).isEqualTo("pending");

    reviewer.approve(session.id()).is(200);
    JsonNode approved = session.kyc();
    assertThat(texts(approved, "status")).containsOnly("verified");
    assertThat(approved.path("approvedAt").asText()).endsWith("Z");
    assertThat(sana.app().inbox(sana.email()).messages(3).getFirst()).contains("verified");
    assertThat(notifications()).isEqualTo(2);
    assertThat(actions(reviewer.user(session.id()).is(200).json().path("auditLogs")))
        .containsExactly(
            "KYC_APPROVED",
            "KYC_RESUBMITTED",
            "KYC_RESUBMITTED",
            "DOCUMENT_REQUESTED",
            "KYC_REVIEW_STARTED",
            "KYC_SUBMITTED");
  }

  @Test
  void replaced_pictures_go_once_the_application_is_approved() {
    List<DocumentKey> before = keys();
    reviewer.reject(session.id()).is(200);
    session.resubmit("cnicFront").is(200);
    assertThat(stored(before)).hasSize(3);

    reviewer.approve(session.id()).is(200);
    KHATA.get(Purge.class).run();

    assertThat(stored(before)).hasSize(2);
    assertThat(stored(keys())).hasSize(3);
  }

  @Test
  void every_look_at_a_picture_is_in_the_audit_log() {
    String front = session.kyc().path("documents").get(0).path("id").asText();

    reviewer
        .app()
        .send("HEAD", "/api/v1/admin/kyc/" + session.id() + "/documents/" + front, noBody())
        .is(200);
    Answer before = reviewer.app().get("/api/v1/admin/audit-logs?limit=1&userId=" + session.id());
    assertThat(actions(before.is(200).json().path("logs"))).containsExactly("KYC_SUBMITTED");

    Answer picture = reviewer.picture(session.id(), front).is(200);

    assertThat(picture.header("Content-Type")).contains("image/jpeg");
    assertThat(picture.header("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"cnic_front_");
    assertThat(picture.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(picture.header("Cache-Control")).contains("no-store");
    Answer logs = reviewer.app().get("/api/v1/admin/audit-logs?limit=1&userId=" + session.id());
    assertThat(actions(logs.is(200).json().path("logs"))).containsExactly("KYC_DOCUMENT_VIEWED");
    refused(
        reviewer.picture(Applicant.anybody(KHATA.app()).in().id(), front),
        404,
        "Document not found",
        "Not Found");
  }

  @Test
  void an_applicant_sees_what_they_told_in_their_profile() {
    JsonNode me = Customer.me(session.app()).is(200).json();

    assertThat(me.path("phone").asText()).isEqualTo("+92 300 1234567");
    assertThat(me.path("city").asText()).isEqualTo("Karachi");
    assertThat(me.path("gender").asText()).isEqualTo("female");
    assertThat(me.path("dateOfBirth").asText()).isEqualTo("1990-03-15");
  }

  @Test
  void reviewers_find_an_applicant_by_address_number_and_status() {
    for (String query :
        List.of(
            "email=" + sana.email().toUpperCase(Locale.ROOT).substring(0, 8),
            "cnicNumber=" + sana.cnic(),
            "cnicNumber=" + sana.cnic().replace("-", ""),
            "kycStatus=pending&email=" + sana.email())) {
      JsonNode found = reviewer.app().get("/api/v1/admin/users?limit=100&" + query).is(200).json();
      assertThat(found.path("users").findValuesAsText("email")).as(query).contains(sana.email());
    }
    JsonNode none =
        reviewer
            .app()
            .get("/api/v1/admin/users?kycStatus=approved&email=" + sana.email())
            .is(200)
            .json();
    assertThat(none.path("pagination").path("total").asInt()).isZero();
  }

  @Test
  void the_dashboard_counts_users_and_applications() {
    JsonNode before = dashboard();
    Applicant.Session other = Applicant.anybody(KHATA.app()).in();
    reviewer.reject(other.id()).is(200);

    JsonNode after = dashboard();

    assertThat(after.path("totalUsers").asInt()).isEqualTo(before.path("totalUsers").asInt() + 1);
    assertThat(after.path("totalKyc").asInt()).isEqualTo(before.path("totalKyc").asInt() + 1);
    assertThat(after.path("stats").path("rejected").asInt())
        .isEqualTo(before.path("stats").path("rejected").asInt() + 1);
    assertThat(after.path("stats").has("additional_docs_required")).isTrue();
  }

  @Test
  void no_picture_of_somebody_who_leaves_is_left() {
    List<DocumentKey> keys = keys();
    assertThat(stored(keys)).hasSize(3);
    KHATA
        .get(DeleteAccount.class)
        .handle(new DeleteAccount.Command(caller(), false, Origin.batch("test")));
    CLOCK.advance(Duration.ofSeconds(1));
    KHATA.get(Purge.class).run();

    assertThat(stored(keys)).isEmpty();
  }

  private Caller caller() {
    var in =
        KHATA
            .get(LogIn.class)
            .handle(
                new Credentials(
                    new Identifier.Email(new EmailAddress(sana.email())),
                    new Password(Applicant.PASSWORD),
                    new Actor.Visitor(Contract.GENCHARGE, Origin.batch("test"))));
    return in instanceof Grant grant ? grant.caller() : fail("not logged in: " + in);
  }

  private JsonNode dashboard() {
    return reviewer.app().get("/api/v1/admin/dashboard/stats").is(200).json();
  }

  private List<DocumentKey> keys() {
    return KHATA
        .sql()
        .fetch(
            "SELECT d.file_key FROM kyc_document d JOIN kyc_application a ON a.id ="
                + " d.application_id JOIN users u ON u.id = a.user_id WHERE u.public_id = ?::uuid"
                + " AND d.replaced_at IS NULL",
            session.id())
        .map(row -> new DocumentKey(row.get(0, String.class)));
  }

  private static List<DocumentKey> stored(List<DocumentKey> keys) {
    DocumentVault vault = KHATA.get(DocumentVault.class);
    return keys.stream().filter(key -> vault.list(Optional.empty(), 1_000).contains(key)).toList();
  }

  private int notifications() {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT count(*) FROM inbox_message i JOIN users u ON u.id = i.user_id"
                + " WHERE u.public_id = ?::uuid",
            session.id())
        .get(0, Integer.class);
  }

  private static List<String> texts(JsonNode kyc, String field) {
    return kyc.path("documents").findValuesAsText(field);
  }

  private static List<String> actions(JsonNode logs) {
    return logs.findValuesAsText("action");
  }
}
