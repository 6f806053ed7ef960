package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.documents.SomePicture;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of what Gencharge's operators publish. */
class GenchargeEngagementGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static final JsonNode DRAFT =
      Json.of(
          "title",
          "  Keep your number ",
          "body",
          "How to bring it with you.\nIn two steps.",
          "tags",
          List.of("help", "सहायता"));

  private final GoldenFolder golden = new GoldenFolder("gencharge-engagement", KHATA.app());
  private final App anybody = KHATA.app();
  private final App admin = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    Answer made =
        golden.compare(
            "content-create", DRAFT, admin.send("POST", "/content/admin", DRAFT).is(201));
    String path = "/content/admin/" + made.get("id");
    JsonNode change = Json.of("tags", List.of("help"));
    golden.compare("content-change", change, admin.send("PUT", path, change).is(200));
    golden.compare(
        "contents",
        admin
            .get(
                "/content/admin?title=keep%20YOUR%20number&created_at_from=2020-01-01"
                    + "&order_by=title&order_dir=desc&size=5")
            .is(200));
    golden.compare("contents-public", anybody.get("/content?page=1&size=5").is(200));
    golden.compare("content-delete", admin.delete(path).is(200));
    withPicture();

    golden.assertAllCompared(8);
  }

  private void withPicture() {
    Form form =
        new Form()
            .text("title", "Where we are")
            .text("body", "*Here*, says the [map](https://maps.example/here).")
            .text("format", "markdown")
            .text("tags", "help")
            .text("tags", "map")
            .file("image", SomePicture.jpeg(64, 48));
    Answer made =
        golden.compare(
            "content-create-form", form.parts(), form.post(admin, "/content/admin").is(201));
    golden.compare("content-image", anybody.get(made.get("image_url")).is(200));
    JsonNode html = Json.of("body", "<b>Here</b>");
    String path = "/content/admin/" + made.get("id");
    golden.compare("content-change-html", html, admin.send("PUT", path, html).is(422));
    admin.delete(path).is(200);
  }

  @Test
  void what_is_wrong_is_said_and_changes_nothing() {
    String nobodys = "/content/admin/" + "f".repeat(24);

    assertThat(admin.send("PUT", nobodys, Json.of("title", "x")).is(404).get("code"))
        .isEqualTo("NOT_FOUND");
    admin.delete(nobodys).is(404);
    admin.delete("/content/admin/17").is(422);
    admin.send("POST", "/content/admin", Json.of("title", " ", "body", "x")).is(422);
    admin.send("POST", "/content/admin", Json.of("title", "x")).is(422);
    admin
        .send("POST", "/content/admin", Json.of("title", "x", "body", "y", "tags", List.of(" ")))
        .is(422);
    admin.get("/content/admin?order_by=body").is(422);
    admin.get("/content/admin?created_at_to=yesterday").is(422);
    anybody.send("POST", "/content/admin", DRAFT).is(401);
    assertThat(anybody.get("/content?size=1").is(200).get("total")).isEqualTo("0");
  }
}
