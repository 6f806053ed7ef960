package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.testing.Multipart;
import dev.khata.http.testing.OpenUploads;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FormTest {
  private static final String PATH = "/t/documents";
  private static final String PNG = "image/png";
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', '-', '-', 0};
  private static final int LARGEST = 1 << 20;
  private static final Failure REFUSED = new Failure(409, "no", "No.");

  private static TestServer server;

  /** Who somebody is, with pictures that show it. */
  record Application(
      @NotBlank @Size(max = 20) String fullName,
      Optional<LocalDate> bornOn,
      @Size(max = 3) List<@Size(max = 5) String> tags,
      @Accepts({PNG, "image/jpeg"}) @NotNull Upload front,
      @Accepts(value = PNG, maxBytes = LARGEST) @Size(max = 2) List<Upload> more) {}

  record Taken(
      String name, String bornOn, List<String> tags, List<String> files, int open, int named) {}

  @BeforeAll
  static void start() {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
    api.section("All")
        .post(PATH)
        .needs(PUBLIC)
        .takes(Payload.form(Application.class))
        .bodyUpTo(8 << 20)
        .gives(201, Taken.class)
        .fails(REFUSED)
        .does(call -> taken(call.body()));
    server = TestServer.start(HttpConfig.development(0), api);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void nothing_is_left_on_disk() throws InterruptedException {
    assertThat(OpenUploads.whenNone()).isZero();
  }

  private static Taken taken(Application form) {
    switch (form.fullName()) {
      case "refused" -> throw REFUSED.reply();
      case "broken" -> throw new IllegalStateException("a bug");
      default -> {}
    }
    List<Upload> more = Optional.ofNullable(form.more()).orElse(List.of());
    List<String> files =
        Stream.concat(Stream.of(form.front()), more.stream()).map(FormTest::told).toList();
    String bornOn = form.bornOn().map(LocalDate::toString).orElse("");
    return new Taken(
        form.fullName(), bornOn, form.tags(), files, OpenUploads.count(), OpenUploads.countNamed());
  }

  /** Reads it twice, to see that it can be. */
  private static String told(Upload file) {
    try (InputStream once = file.open();
        InputStream again = file.open()) {
      byte[] bytes = once.readAllBytes();
      assertThat(again.readAllBytes()).isEqualTo(bytes).hasSize((int) file.size());
      int sum = 0;
      for (byte one : bytes) {
        sum += one & 0xff;
      }
      return file.name() + " " + file.mediaType() + " " + file.size() + " " + sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Multipart good() {
    return new Multipart().text("full_name", "Ann").file("front", "a.png", PNG, PICTURE);
  }

  private static HttpResponse<String> post(Multipart form) {
    return form.postTo(server, PATH);
  }

  @Test
  void fields_and_files_fill_one_record() {
    HttpResponse<String> answer =
        post(
            good()
                .text("born_on", "2000-02-29")
                .text("tags", "a")
                .text("tags", "b")
                .text("unknown", "x")
                .file("unknown_file", "x.exe", "application/x-dosexec", PICTURE)
                .file("more", "C:\\pictures\\\u0906\u0927\u093e\u0930.png", "IMAGE/PNG", PICTURE)
                .file("more", "../c.png", PNG, PICTURE));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo(
            "{\"name\":\"Ann\",\"born_on\":\"2000-02-29\",\"tags\":[\"a\",\"b\"],\"files\":["
                + "\"a.png image/png 9 479\",\"\u0906\u0927\u093e\u0930.png image/png 9 479\","
                + "\"c.png image/png 9 479\"],\"open\":3,\"named\":0}");
  }

  @Test
  void a_file_without_a_byte_is_as_good_as_none() {
    assertThat(post(good().file("more", "c.png", PNG, new byte[0])).body())
        .contains("\"files\":[\"a.png image/png 9 479\"]");
  }

  @Test
  void a_large_file_is_the_same_whatever_looks_like_a_boundary_in_it() {
    byte[] tricky =
        "\r\n------khata7MA4YWxkTrZu0g\r\n\r\r\n--"
            .repeat(100_000)
            .getBytes(StandardCharsets.US_ASCII);
    int sum = 0;
    for (byte one : tricky) {
      sum += one & 0xff;
    }

    HttpResponse<String> answer =
        post(new Multipart().text("full_name", "Ann").file("front", "a.png", PNG, tricky));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("a.png image/png " + tricky.length + " " + sum);
  }

  @Test
  void every_field_that_is_missing_or_wrong_is_named_at_once() {
    HttpResponse<String> answer = post(new Multipart().text("born_on", "yesterday"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo(
            "{\"errors\":[\"full_name: Missing[]\",\"born_on: BadFormat[format=date]\","
                + "\"front: Missing[]\"]}");
  }

  @Test
  void a_file_is_no_text_and_a_text_is_no_file() {
    HttpResponse<String> answer =
        post(
            new Multipart()
                .file("full_name", "a.png", PNG, PICTURE)
                .text("front", "a.png")
                .text("more", "b.png"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .isEqualTo(
            "{\"errors\":[\"full_name: WrongType[expected=STRING]\","
                + "\"front: BadFormat[format=file]\",\"more.0: BadFormat[format=file]\"]}");
  }

  @Test
  void a_field_in_which_no_file_was_chosen_is_left_out() {
    HttpResponse<String> answer =
        post(
            new Multipart()
                .text("full_name", "Ann")
                .file("front", "", "application/octet-stream", new byte[0]));

    assertThat(answer.body()).isEqualTo("{\"errors\":[\"front: Missing[]\"]}");
  }

  @Test
  void more_files_than_declared_are_refused_as_any_list_is() {
    Multipart form = good();
    for (int i = 0; i < 3; i++) {
      form.file("more", i + ".png", PNG, PICTURE);
    }

    assertThat(post(form).body()).isEqualTo("{\"errors\":[\"more: TooLong[max=2]\"]}");
  }

  @Test
  void a_file_of_another_type_is_unsupported() {
    assertThat(post(good().file("more", "b.jpg", "image/jpeg", PICTURE)).statusCode())
        .isEqualTo(415);
    assertThat(post(good().file("more", "b.png", PNG, PICTURE)).statusCode()).isEqualTo(201);
  }

  @Test
  void a_file_and_the_whole_have_their_limits_announced_or_in_chunks() {
    byte[] largest = new byte[LARGEST];
    byte[] large = new byte[4 << 20];

    assertThat(post(good().file("more", "b.png", PNG, largest)).statusCode()).isEqualTo(201);
    assertThat(post(good().file("more", "b.png", PNG, new byte[LARGEST + 1])).statusCode())
        .isEqualTo(413);

    Multipart whole = good().file("front", "b.png", PNG, large).file("x", "c.png", PNG, large);
    assertThat(post(whole).statusCode()).isEqualTo(413);
    var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(whole.whole()));
    assertThat(server.send("POST", PATH, chunks, "Content-Type", Multipart.type()).statusCode())
        .isEqualTo(413);
    assertThat(post(good().text("x", "y".repeat(129 << 10))).statusCode()).isEqualTo(413);
  }

  @Test
  void a_refusal_and_a_bug_keep_no_file() {
    assertThat(post(named("refused")).statusCode()).isEqualTo(409);
    assertThat(post(named("broken")).statusCode()).isEqualTo(500);
  }

  private static Multipart named(String name) {
    return new Multipart().file("front", "a.png", PNG, PICTURE).text("full_name", name);
  }

  @Test
  void a_client_that_leaves_half_way_leaves_no_file() throws Exception {
    byte[] form = good().file("more", "b.png", PNG, new byte[LARGEST]).whole();
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String head =
          "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(PATH, Multipart.type(), form.length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(form, 0, form.length / 2);
      socket.getOutputStream().flush();
      assertThat(OpenUploads.whenSome()).isPositive();
    }

    assertThat(OpenUploads.whenNone()).isZero();
  }

  @Test
  void what_is_no_form_is_malformed() {
    assertThat(good().postCutTo(server, PATH).statusCode()).isEqualTo(400);
    assertThat(post(good().part("form-data", "", PICTURE)).statusCode()).isEqualTo(400);
    assertThat(post(good().part("attachment; name=\"x\"", "", PICTURE)).statusCode())
        .isEqualTo(400);
    assertThat(post(good().part("form-data; name=\"x\"", "no colon\r\n", PICTURE)).statusCode())
        .isEqualTo(400);
    assertThat(
            post(good().part("form-data; name=\"x\"", "", new byte[] {(byte) 0xff})).statusCode())
        .isEqualTo(400);
    assertThat(
            post(good().part("form-data; name=\"x\"", "A: " + "b".repeat(5_000) + "\r\n", PICTURE))
                .statusCode())
        .isEqualTo(400);
    Multipart many = good();
    for (int i = 0; i < 200; i++) {
      many.text("x", "y");
    }
    assertThat(post(many).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=\"\""})
  void a_form_needs_its_boundary(String type) {
    var body = BodyPublishers.ofByteArray(good().whole());
    assertThat(server.send("POST", PATH, body, "Content-Type", type).statusCode()).isEqualTo(400);
  }

  @Test
  void another_kind_of_body_is_unsupported() {
    assertThat(server.postJson(PATH, "{\"full_name\":\"Ann\"}").statusCode()).isEqualTo(415);
    assertThat(server.send("POST", PATH, BodyPublishers.noBody()).statusCode()).isEqualTo(415);
  }
}
