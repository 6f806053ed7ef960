package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of what Gencharge's users are told in the app. */
class GenchargeNotificationGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static final String AN_ID = "019b76a1b2c37d4e8f901a2b";

  private final GoldenFolder golden = new GoldenFolder("gencharge-notification", KHATA.app());
  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    JsonNode draft =
        Json.of(
            "title",
            "  Night work ",
            "body",
            "Recharges may take longer tonight.\nसहायता",
            "priority",
            "high",
            "expires_at",
            "2026-03-08",
            "type",
            "maintenance",
            "recipient_type",
            "all_admin");
    golden.compare(
        "announcement", draft, admin.send("POST", "/notification/announcement", draft).is(201));
    golden.compare("my", admin.get("/notification/my?page=1&size=5").is(200));
    JsonNode nobodys = Json.of("ids", List.of(AN_ID));
    golden.compare(
        "delete", nobodys, admin.send("DELETE", "/notification/delete", nobodys).is(200));

    golden.assertAllCompared(3);
  }

  @Test
  void what_is_wrong_is_said_and_changes_nothing() {
    refused("title", " ", "body", "x");
    refused("title", "x");
    refused("title", "x".repeat(151), "body", "x");
    refused("title", "x", "body", "x\u0000y");
    refused("title", "x", "body", "x", "priority", "urgent");
    refused("title", "x", "body", "x", "recipient_type", "everybody");
    refused("title", "x", "body", "x", "type", "");
    refused("title", "x", "body", "x", "expires_at", "tomorrow");
    refused("title", "x", "body", "x", "expires_at", "2026-03-01T12:00:00.123456Z");
    refused("title", "x", "body", "x", "expires_at", "2026-02-28");
    assertThat(announcements()).isZero();

    admin.send("DELETE", "/notification/delete", Json.of()).is(422);
    admin.send("DELETE", "/notification/delete", Json.of("ids", AN_ID)).is(422);
    Answer odd =
        admin
            .send("DELETE", "/notification/delete", Json.of("ids", List.of(AN_ID, AN_ID + "0")))
            .is(422);
    assertThat(odd.json().path("errors").path(0).path("field").asText()).isEqualTo("ids.1");
    Answer other =
        admin.send(
            "DELETE", "/notification/delete", Json.of("ids", List.of(AN_ID, "g".repeat(24))));
    assertThat(other.is(422).json().path("errors").path(0).path("field").asText())
        .isEqualTo("ids.1");
    delete(Collections.nCopies(101, AN_ID)).is(422);
    delete(Collections.nCopies(100, AN_ID)).is(200);
    delete(List.of()).is(200);
    admin.get("/notification/my?size=101").is(422);
    admin.get("/notification/my?page=0").is(422);
    KHATA.app().get("/notification/my").is(401);
  }

  private void refused(Object... draft) {
    assertThat(admin.post("/notification/announcement", draft).is(422).get("code"))
        .isEqualTo("VALIDATION_ERROR");
  }

  private Answer delete(List<String> ids) {
    return admin.send("DELETE", "/notification/delete", Json.of("ids", ids));
  }

  private static int announcements() {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM announcement WHERE title LIKE 'x%'")
        .get(0, Integer.class);
  }
}
