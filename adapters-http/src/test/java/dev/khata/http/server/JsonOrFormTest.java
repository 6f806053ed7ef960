package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.Multipart;
import dev.khata.http.testing.OpenUploads;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that are JSON, or a form with the same fields and a file. */
@Timeout(120)
class JsonOrFormTest {
  private static final String PATH = "/t/either";
  private static final String CHANGE = "/t/change";
  private static final String PNG = "image/png";
  private static final Api API =
      Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());

  private static TestServer server;

  record Text(
      @NotNull Label longTitle,
      Patch<Label> subtitle,
      Optional<@Size(max = 3) List<@NotNull Label>> tags,
      Patch<@Size(max = 3) List<@NotNull Label>> moreTags) {}

  record TextForm(@Valid Text text, @Accepts(PNG) Optional<Upload> picture) {}

  record Change(Patch<Label> title) {}

  record ChangeForm(@Valid Change change, @Accepts(PNG) Optional<Upload> picture) {}

  record Taken(String title, String subtitle, List<String> tags, List<String> more, long size) {}

  @BeforeAll
  static void start() {
    API.section("All")
        .post(PATH)
        .needs(PUBLIC)
        .takes(
            Payload.jsonOrForm(
                Text.class, TextForm.class, text -> new TextForm(text, Optional.empty())))
        .gives(201, Taken.class)
        .does(call -> taken(call.body()));
    API.section("All")
        .post(CHANGE)
        .needs(PUBLIC)
        .takes(
            Payload.jsonOrForm(
                Change.class, ChangeForm.class, change -> new ChangeForm(change, Optional.empty())))
        .gives(204)
        .does(call -> Nothing.NOTHING);
    server = TestServer.start(HttpConfig.development(0), API);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void nothing_is_left_on_disk() throws InterruptedException {
    assertThat(OpenUploads.whenNone()).isZero();
  }

  private static Taken taken(TextForm form) {
    return new Taken(
        form.text().longTitle().text(),
        form.text().subtitle().of(new Label("none")).text(),
        texts(form.text().tags().orElse(List.of())),
        texts(form.text().moreTags().of(List.of(new Label("kept")))),
        form.picture().map(Upload::size).orElse(-1L));
  }

  private static List<String> texts(List<Label> labels) {
    return labels.stream().map(Label::text).toList();
  }

  private static HttpResponse<String> json(String body) {
    return server.postJson(PATH, body);
  }

  @Test
  void json_is_read_as_json_and_has_no_file() {
    HttpResponse<String> answer =
        json("{\"long_title\":\" One \",\"tags\":[\"a\"],\"subtitle\":\"Two\",\"more_tags\":[]}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"title\":\"One\",\"subtitle\":\"Two\",\"tags\":[\"a\"],\"more\":[],\"size\":-1}");
  }

  @Test
  void a_form_has_the_same_fields_and_a_file() {
    HttpResponse<String> answer =
        new Multipart()
            .text("long_title", " One ")
            .text("tags", "a")
            .text("tags", "b")
            .text("more_tags", "c")
            .file("picture", "x.png", PNG, new byte[2 << 20])
            .postTo(server, PATH);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"title\":\"One\",\"subtitle\":\"none\",\"tags\":[\"a\",\"b\"],\"more\":[\"c\"],"
                + "\"size\":"
                + (2 << 20)
                + "}");
  }

  @Test
  void what_is_wrong_is_told_by_the_same_names() {
    String missing = json("{\"tags\":[\"a\",\"b\",\"c\",\"d\"]}").body();

    HttpResponse<String> form =
        new Multipart()
            .text("tags", "a")
            .text("tags", "b")
            .text("tags", "c")
            .text("tags", "d")
            .postTo(server, PATH);

    assertThat(form.body()).isEqualTo(missing).contains("long_title").contains("tags");
  }

  /** What such a client meant was not done. */
  @Test
  void a_form_of_unknown_fields_alone_is_refused_as_json_is() {
    HttpResponse<String> form = new Multipart().text("titel", "x").postTo(server, CHANGE);

    assertThat(form.statusCode()).isEqualTo(422);
    assertThat(form.body())
        .contains("None of the fields is known")
        .isEqualTo(server.postJson(CHANGE, "{\"titel\":\"x\"}").body());
  }

  @Test
  void json_has_the_bound_of_the_server_and_a_form_that_of_its_endpoint() {
    assertThat(json("{\"long_title\":\"" + "x".repeat(1 << 20) + "\"}").statusCode())
        .isEqualTo(413);
    HttpResponse<String> form =
        new Multipart()
            .text("long_title", "x")
            .file("picture", "x.png", PNG, new byte[(5 << 20) + 1])
            .postTo(server, PATH);
    assertThat(form.statusCode()).isEqualTo(413);
  }

  @Test
  void the_document_shows_json_and_tells_of_the_form() {
    Document document = Document.of(API);

    assertThat(document.at("/paths/~1t~1either/post/requestBody/content").propertyStream())
        .singleElement()
        .satisfies(media -> assertThat(media.getKey()).isEqualTo("application/json"));
    assertThat(document.at("/paths/~1t~1either/post/description").asText())
        .contains("`multipart/form-data`")
        .contains("`picture` (image/png; at most 5120 KiB)");
    document.isValid();
  }
}
