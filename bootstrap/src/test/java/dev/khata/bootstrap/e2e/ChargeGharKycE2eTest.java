package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.PaperHolder.BACK;
import static dev.khata.bootstrap.e2e.PaperHolder.FRONT;
import static dev.khata.bootstrap.e2e.PaperHolder.KYC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Applications of ChargeGhar's users: what is taken and what is not. */
class ChargeGharKycE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final PaperHolder asha = PaperHolder.anybody(KHATA);
  private final Reviewer reviewer = Reviewer.of(KHATA);

  @Test
  void who_has_not_applied_is_told_so() {
    assertThat(asha.status())
        .isEqualTo(
            Json.parse(
                "{\"status\":\"NOT_SUBMITTED\",\"submitted_at\":null,\"verified_at\":null,"
                    + "\"rejection_reason\":null}"));
    assertThat(detail(asha.edit("document_number", "12345"), "non_field_errors"))
        .isEqualTo("KYC has not been submitted.");
    KHATA.app().get(KYC + "/status").is(401);
    KHATA.app().post(KYC, asha.paper()).is(401);
  }

  @Test
  void a_citizenship_is_what_is_handed_in_unless_another_paper_is_named() {
    JsonNode record = asha.submit().is(201).json();

    assertThat(record.path("success").asBoolean()).isTrue();
    JsonNode data = record.path("data");
    assertThat(data.path("document_type").asText()).isEqualTo("CITIZENSHIP");
    assertThat(data.path("document_number").asText()).isEqualTo(asha.number());
    assertThat(data.path("document_front_url").asText()).isEqualTo(FRONT);
    assertThat(data.path("document_back_url").asText()).isEqualTo(BACK);
    assertThat(data.path("status").asText()).isEqualTo("PENDING");
    assertThat(data.path("verified_at").isNull()).isTrue();
    assertThat(data.path("rejection_reason").isNull()).isTrue();
    assertThat(asha.status().path("status").asText()).isEqualTo("PENDING");
    assertThat(asha.status().path("submitted_at")).isEqualTo(data.path("submitted_at"));

    for (String type : List.of("PASSPORT", "DRIVING_LICENSE", "NATIONAL_ID")) {
      PaperHolder other = PaperHolder.anybody(KHATA);
      JsonNode taken = other.submit(other.paper().put("document_type", type)).is(201).json();
      assertThat(taken.at("/data/document_type").asText()).isEqualTo(type);
    }
  }

  @Test
  void all_that_is_wrong_is_told_by_its_field() {
    Answer nothing = asha.submit(Json.of()).is(400);
    assertThat(nothing.json().at("/error/code").asText()).isEqualTo("VALIDATION_ERROR");
    assertThat(nothing.json().at("/error/details").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("document_number", "document_front_url", "document_back_url");
    assertThat(asha.form().post(asha.app(), KYC).is(400).json().at("/error/details").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("document_front", "document_back");

    refused("document_number", "1234");
    refused("document_number", "-----");
    refused("document_number", "1".repeat(65));
    refused("document_type", "CNIC");
    refused("document_type", "citizenship");
    refused("document_front_url", "http://files.example.com/front.jpg");
    refused("document_back_url", "javascript:alert(1)");
    refused("document_back_url", "https://user:secret@files.example.com/");
    refused("document_back_url", "https://files.example.com/" + "a".repeat(2_048));
    assertThat(asha.status().path("status").asText()).isEqualTo("NOT_SUBMITTED");
  }

  private void refused(String field, String value) {
    ObjectNode body = asha.paper().put(field, value);
    assertThat(asha.submit(body).is(400).json().at("/error/details").fieldNames())
        .toIterable()
        .containsExactly(field);
  }

  @Test
  void links_may_lead_to_the_named_hosts_alone() {
    String hosts = "Files.example.com,papers.example.np";
    try (RunningKhata khata = RunningKhata.start(Map.of("KHATA_KYC_URL_HOSTS", hosts))) {
      PaperHolder bina = PaperHolder.anybody(khata);

      bina.submit(bina.paper().put("document_back_url", "https://other.example/back")).is(400);
      bina.submit(bina.paper().put("document_back_url", "https://PAPERS.example.np/back")).is(201);
      assertThat(detail(bina.edit("document_back_url", "https://example.np/"), "document_back_url"))
          .isEqualTo("Documents can't lie on this host.");
    }
  }

  @Test
  void pictures_are_taken_in_a_form() {
    JsonNode data =
        asha.form("document_front", "document_back").post(asha.app(), KYC).is(201).json();

    assertThat(data.at("/data/document_front_url").isNull()).isTrue();
    assertThat(data.at("/data/document_type").asText()).isEqualTo("CITIZENSHIP");
    JsonNode documents = reviewer.user(asha.user()).is(200).json().at("/kyc/documents");
    assertThat(documents.findValuesAsText("type")).containsExactly("cnic_front", "cnic_back");
    String front = documents.path(0).path("id").asText();
    assertThat(reviewer.picture(asha.user(), front).is(200).header("Content-Type"))
        .contains("image/jpeg");
  }

  @Test
  void a_picture_that_is_none_is_refused_and_names_its_field() {
    Form form = asha.form("document_front").file("document_back", new byte[100]);

    assertThat(detail(form.post(asha.app(), KYC), "document_back"))
        .isEqualTo("Upload a JPEG or PNG image.");
    assertThat(asha.status().path("status").asText()).isEqualTo("NOT_SUBMITTED");
  }

  @Test
  void a_form_may_bring_a_picture_of_one_side_and_a_link_to_the_other() {
    Form form = asha.form("document_front").text("document_back_url", BACK);

    JsonNode data = form.post(asha.app(), KYC).is(201).json().path("data");

    assertThat(data.path("document_front_url").isNull()).isTrue();
    assertThat(data.path("document_back_url").asText()).isEqualTo(BACK);
  }

  @Test
  void a_paper_belongs_to_one_account_however_its_number_is_typed() {
    asha.applied();
    PaperHolder bina = PaperHolder.anybody(KHATA);
    String respelled = asha.number().replace("-", " / ");

    for (String number : List.of(asha.number(), respelled)) {
      assertThat(
              detail(bina.submit(bina.paper().put("document_number", number)), "document_number"))
          .isEqualTo("This document is used by another account.");
    }
    bina.submit(bina.paper().put("document_number", respelled).put("document_type", "PASSPORT"))
        .is(201);
    assertThat(detail(bina.edit("document_type", "CITIZENSHIP"), "document_number"))
        .isEqualTo("This document is used by another account.");
  }

  @Test
  void what_waits_is_edited_and_not_submitted_again() {
    asha.applied();
    assertThat(detail(asha.submit(), "non_field_errors")).isEqualTo("KYC is already pending.");

    String number = asha.number() + "0";
    JsonNode edited =
        asha.edit("document_type", "PASSPORT", "document_number", number).is(200).json();

    assertThat(edited.at("/data/document_type").asText()).isEqualTo("PASSPORT");
    assertThat(edited.at("/data/document_number").asText()).isEqualTo(number);
    assertThat(edited.at("/data/document_front_url").asText()).isEqualTo(FRONT);
    Form picture = PaperHolder.pictures(new Form(), "document_front");
    JsonNode pictured = picture.send("PATCH", asha.app(), KYC).is(200).json();
    assertThat(pictured.at("/data/document_front_url").isNull()).isTrue();
    assertThat(pictured.at("/data/document_back_url").asText()).isEqualTo(BACK);
  }

  static String detail(Answer answer, String field) {
    answer.is(400);
    JsonNode error = answer.json().path("error");
    assertThat(error.path("code").asText()).isEqualTo("VALIDATION_ERROR");
    assertThat(error.path("details").fieldNames()).toIterable().containsExactly(field);
    return error.path("details").path(field).path(0).asText();
  }
}
