package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.ChargeGharKycE2eTest.detail;
import static dev.khata.bootstrap.e2e.PaperHolder.BACK;
import static dev.khata.bootstrap.e2e.PaperHolder.FRONT;
import static dev.khata.bootstrap.e2e.PaperHolder.KYC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.kernel.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Applications of ChargeGhar's users on the desk of WattsUp's reviewers. */
class ChargeGharReviewE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final PaperHolder asha = PaperHolder.anybody(KHATA);
  private final Reviewer reviewer = Reviewer.of(KHATA);

  @Test
  void a_reviewer_sees_the_paper_and_the_links_to_it() {
    asha.applied();

    JsonNode kyc = reviewer.user(asha.user()).is(200).json().path("kyc");

    assertThat(kyc.path("status").asText()).isEqualTo("pending");
    assertThat(kyc.path("cnicNumber").isNull()).isTrue();
    assertThat(kyc.path("city").isNull()).isTrue();
    assertThat(kyc.path("documents").findValuesAsText("type"))
        .containsExactly("cnic_front", "cnic_back");
    assertThat(kyc.path("documents").findValuesAsText("url")).containsExactly(FRONT, BACK);
    assertThat(reviewer.app().get("/api/v1/admin/users?kycStatus=pending&limit=100").is(200).text())
        .contains(asha.user());
  }

  @Test
  void a_look_at_a_link_is_in_the_audit_log_and_leads_there() {
    asha.applied();
    JsonNode documents = reviewer.user(asha.user()).is(200).json().at("/kyc/documents");

    Answer look = reviewer.picture(asha.user(), documents.path(0).path("id").asText()).is(302);

    assertThat(look.header("Location")).contains(FRONT);
    assertThat(look.header("Cache-Control")).contains("no-store");
    assertThat(
            reviewer.user(asha.user()).is(200).json().path("auditLogs").findValuesAsText("action"))
        .containsExactly("KYC_DOCUMENT_VIEWED", "KYC_SUBMITTED");
  }

  @Test
  void a_link_is_never_followed_by_the_server() throws IOException {
    try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "https://127.0.0.1:" + host.getLocalPort() + "/front.jpg";
      asha.submit(asha.paper().put("document_front_url", url)).is(201);
      JsonNode documents = reviewer.user(asha.user()).is(200).json().at("/kyc/documents");
      reviewer.picture(asha.user(), documents.path(0).path("id").asText()).is(302);
      reviewer.approve(asha.user()).is(200);
      KHATA.get(Purge.class).run();

      host.setSoTimeout(100);
      assertThatThrownBy(host::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void until_it_is_decided_it_is_pending_and_an_approval_is_final() {
    asha.applied();
    reviewer.startReview(asha.user()).is(200);
    assertThat(asha.status().path("status").asText()).isEqualTo("PENDING");
    assertThat(detail(asha.submit(), "non_field_errors")).isEqualTo("KYC is under review.");
    assertThat(detail(asha.edit("document_number", "12345"), "non_field_errors"))
        .isEqualTo("KYC is under review.");

    reviewer.approve(asha.user()).is(200);

    JsonNode status = asha.status();
    assertThat(status.path("status").asText()).isEqualTo("APPROVED");
    assertThat(status.path("verified_at").asText()).endsWith("Z");
    assertThat(status.path("rejection_reason").isNull()).isTrue();
    assertThat(asha.app().get("/api/auth/me").is(200).json().at("/data/kyc")).isEqualTo(status);
    assertThat(detail(asha.submit(), "non_field_errors")).isEqualTo("KYC is already approved.");
    assertThat(detail(asha.edit("document_number", "12345"), "non_field_errors"))
        .isEqualTo("KYC is already approved.");
    assertThat(
            KHATA
                .sql()
                .fetch("SELECT template FROM inbox_message WHERE user_id = ?", asha.id())
                .map(row -> row.get(0, String.class)))
        .containsExactly("kyc-approved");
  }

  @Test
  void what_was_rejected_is_submitted_again_as_a_whole() {
    asha.applied();
    reviewer.reject(asha.user()).is(200);

    JsonNode status = asha.status();
    assertThat(status.path("status").asText()).isEqualTo("REJECTED");
    assertThat(status.path("rejection_reason").asText()).isEqualTo("Please upload clearer images.");
    assertThat(detail(asha.edit("document_front_url", BACK), "non_field_errors"))
        .isEqualTo("KYC was rejected; submit it again as a whole.");

    JsonNode again =
        asha.submit(asha.paper().put("document_type", "PASSPORT")).is(201).json().path("data");

    assertThat(again.path("status").asText()).isEqualTo("PENDING");
    assertThat(again.path("document_type").asText()).isEqualTo("PASSPORT");
    assertThat(again.path("rejection_reason").isNull()).isTrue();
    assertThat(submissions()).isEqualTo(2);
  }

  @Test
  void what_was_asked_for_is_pending_with_the_message_until_it_comes() {
    asha.applied();
    reviewer.request(asha.user(), "cnic_back", "selfie").is(200);
    assertThat(asha.status().path("status").asText()).isEqualTo("PENDING");
    assertThat(asha.status().path("rejection_reason").asText())
        .isEqualTo("Without the cap, please.");

    JsonNode other = asha.edit("document_front_url", BACK).is(200).json().path("data");
    assertThat(other.path("rejection_reason").asText()).isEqualTo("Without the cap, please.");
    assertThat(submissions()).isEqualTo(1);

    JsonNode data = asha.edit("document_back_url", FRONT).is(200).json().path("data");
    assertThat(data.path("status").asText()).isEqualTo("PENDING");
    assertThat(data.path("rejection_reason").isNull()).isTrue();
    assertThat(submissions()).isEqualTo(2);

    reviewer.request(asha.user(), "additional").is(200);
    asha.submit().is(201);
    assertThat(submissions()).isEqualTo(3);
    assertThat(asha.status().path("rejection_reason").isNull()).isTrue();
  }

  @Test
  void a_number_is_readable_nowhere_in_the_database() throws SQLException {
    asha.applied();
    String bare = asha.number().replace("-", "");

    try (Connection all = KHATA.superuser()) {
      Dump dump = Dump.of(all);
      assertThat(dump.columns(text -> text.contains(asha.number()) || text.contains(bare)))
          .isEmpty();
      assertThat(dump.columns(FRONT.toLowerCase(Locale.ROOT)::equals))
          .containsExactly("public.kyc_document.link");
    }
  }

  @Test
  void nothing_is_left_of_who_leaves_and_the_paper_is_free_again() {
    Staff person = Staff.hiredBy(KHATA).mayOnly(Set.of());
    PaperHolder leaver = PaperHolder.of(KHATA, person);
    Form form = leaver.form("document_front").text("document_back_url", BACK);
    form.post(leaver.app(), KYC).is(201);
    assertThat(documentsOf(leaver)).hasSize(2);

    person.in(Contract.GENCHARGE).delete("/user/me").is(200);

    assertThat(documentsOf(leaver)).isEmpty();
    assertThat(KHATA.sql().fetch("SELECT id FROM kyc_application WHERE user_id = ?", leaver.id()))
        .isEmpty();
    asha.submit(leaver.paper()).is(201);
  }

  private static Result<Record> documentsOf(PaperHolder holder) {
    return KHATA
        .sql()
        .fetch(
            "SELECT d.id FROM kyc_document d JOIN kyc_application a ON a.id = d.application_id"
                + " WHERE a.user_id = ?",
            holder.id());
  }

  private int submissions() {
    return reviewer.user(asha.user()).is(200).json().at("/kyc/submissionCount").asInt();
  }
}
