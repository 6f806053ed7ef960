package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.http.testing.RawHttp;
import dev.khata.http.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  private static final String NOTES = "/t/notes";
  private static final String GOOD = "{\"first_title\":\"a\"}";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_body_that_is_due_needs_its_type_even_when_it_is_empty() {
    assertThat(post(BodyPublishers.ofString(GOOD)).statusCode()).isEqualTo(415);
    assertThat(post(BodyPublishers.noBody()).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonx",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "nonsense"
      })
  void another_type_is_unsupported(String type) {
    HttpResponse<String> response = post(BodyPublishers.ofString(GOOD), "Content-Type", type);
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("unsupported_media_type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\""
      })
  void json_in_utf8_is_taken(String type) {
    assertThat(post(BodyPublishers.ofString(GOOD), "Content-Type", type).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_compressed_body_is_unsupported() {
    for (String coding : new String[] {"gzip", "identity, br", "x"}) {
      HttpResponse<String> response = server.postJson(NOTES, GOOD, "Content-Encoding", coding);
      assertThat(response.statusCode()).isEqualTo(415);
      assertThat(response.body()).contains("unsupported_coding");
      assertThat(response.headers().firstValue("Accept-Encoding")).contains("identity");
    }
    assertThat(post(BodyPublishers.ofString(GOOD)).headers().firstValue("Accept-Encoding"))
        .as("of what is of another type")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "Identity", "identity, identity"})
  void a_body_that_is_said_to_come_as_it_is_is_taken(String coding) {
    assertThat(server.postJson(NOTES, GOOD, "Content-Encoding", coding).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_byte_order_mark_before_a_body_is_passed_over() {
    assertThat(server.postJson(NOTES, "\uFEFF" + GOOD).statusCode()).isEqualTo(201);
    assertThat(server.postJson(NOTES, "\uFEFF\uFEFF" + GOOD).statusCode()).isEqualTo(400);
    assertThat(server.postJson(NOTES, "\uFEFF").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /nowhere|application/json|20|404",
        "POST /t/register|application/json|20|401",
        "PUT /t/notes|application/json|20|405",
        "POST /t/notes|text/plain|20|415",
        "POST /t/notes|application/json|16385|413",
      })
  void a_body_that_will_be_refused_is_not_asked_for(String refused) {
    String[] parts = refused.split("\\|", -1);
    String head =
        String.join(
            "\n",
            parts[0] + " HTTP/1.1",
            "Host: x",
            "Expect: 100-continue",
            "Content-Type: " + parts[1],
            "Content-Length: " + parts[2],
            "\n");

    assertThat(RawHttp.send(server.port(), head))
        .startsWith("HTTP/1.1 " + parts[3] + " ")
        .contains("Connection: close");
  }

  @Test
  void a_body_that_is_wanted_is_asked_for() {
    String head =
        "POST /t/notes HTTP/1.1\nHost: x\nExpect: 100-continue\nConnection: close\n"
            + "Content-Type: application/json\nContent-Length: "
            + GOOD.length();

    assertThat(RawHttp.send(server.port(), head + "\n\n" + GOOD)).contains("HTTP/1.1 201 ");
  }

  @Test
  void an_endpoint_without_a_body_takes_an_empty_one_and_ignores_json() {
    String path = "/t/register";
    String[] token = {"Authorization", "Bearer x"};

    assertThat(server.send("POST", path, BodyPublishers.noBody(), token).statusCode())
        .isEqualTo(200);
    assertThat(server.send("POST", path, chunks(""), token).statusCode()).isEqualTo(200);
    assertThat(server.postJson(path, "{not json", token).statusCode()).isEqualTo(200);
    assertThat(server.send("POST", path, BodyPublishers.ofString("a=b"), token).statusCode())
        .isEqualTo(415);
  }

  @Test
  void more_than_16_kibibytes_are_too_large_announced_or_in_chunks() {
    String filler = " ".repeat((16 << 10) - GOOD.length());
    assertThat(server.postJson(NOTES, GOOD + filler).statusCode()).isEqualTo(201);

    HttpResponse<String> announced = server.postJson(NOTES, GOOD + filler + " ");
    assertThat(announced.statusCode()).isEqualTo(413);
    assertThat(announced.body()).contains("payload_too_large");

    BodyPublisher chunked = chunks(GOOD + filler + " ");
    assertThat(post(chunked, "Content-Type", "application/json").statusCode()).isEqualTo(413);
    assertThat(post(chunks(GOOD), "Content-Type", "application/json").statusCode()).isEqualTo(201);
  }

  @Test
  void what_an_endpoint_takes_beyond_that_it_says_and_the_server_takes_a_mebibyte_at_most() {
    String filler = " ".repeat((1 << 20) - GOOD.length());

    assertThat(postLong(GOOD + filler).statusCode()).isEqualTo(200);
    assertThat(postLong(GOOD + filler + " ").statusCode()).isEqualTo(413);
  }

  @Test
  void a_mebibyte_of_small_things_is_answered_before_any_of_it_is_read() {
    String many = "{\"x\":[{}" + ",{}".repeat((1 << 20) / 3 - 10) + "]}";

    assertThat(server.postJson(NOTES, many).statusCode()).isEqualTo(413);
    assertThat(postLong(many).statusCode()).isEqualTo(400);
  }

  @Test
  void names_values_and_nesting_are_bounded() {
    assertThat(server.postJson(NOTES, good("x".repeat(200), "1")).statusCode()).isEqualTo(201);
    assertThat(server.postJson(NOTES, good("x".repeat(201), "1")).statusCode()).isEqualTo(400);
    assertThat(server.postJson(NOTES, good("x", nested(31))).statusCode()).isEqualTo(201);
    assertThat(server.postJson(NOTES, good("x", nested(32))).statusCode()).isEqualTo(400);
    assertThat(postLong(good("x", "[1" + ",1".repeat(9_900) + "]")).statusCode()).isEqualTo(200);
    assertThat(postLong(good("x", "[1" + ",1".repeat(10_000) + "]")).statusCode()).isEqualTo(400);
  }

  private static String good(String name, String value) {
    return "{\"first_title\":\"a\",\"" + name + "\":" + value + "}";
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static HttpResponse<String> postLong(String body) {
    return server.postJson("/t/long-notes", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"first_title\":}",
        "{\"first_title\":\"a\"} x",
        "{\"first_title\":\"a\",\"first_title\":\"b\"}",
        "{\"first_title\":\"a\u0001\"}",
        "{'first_title':'a'}",
        "{\"price\":NaN}",
        "{\"x\":1e9999999999}",
        "{\"x\":1e-2147483648}",
        "first_title=a"
      })
  void what_is_not_json_is_malformed(String body) {
    HttpResponse<String> response = server.postJson(NOTES, body);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"detail\":\"malformed\",\"code\":\"malformed\"}");
  }

  @Test
  void bytes_that_are_not_utf8_are_malformed() {
    byte[] latin = "{\"first_title\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
    BodyPublisher body = BodyPublishers.ofByteArray(latin);
    assertThat(post(body, "Content-Type", "application/json").statusCode()).isEqualTo(400);
  }

  @Test
  void nesting_and_numbers_without_end_are_malformed() {
    String deep = "{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    assertThat(server.postJson(NOTES, deep).statusCode()).isEqualTo(400);
    String wide = "{\"x\":" + "9".repeat(1000) + "}";
    assertThat(server.postJson(NOTES, wide).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "5", "true"})
  void json_that_is_no_object_is_invalid_as_a_whole(String body) {
    HttpResponse<String> response = server.postJson(NOTES, body);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).isEqualTo("{\"errors\":[\": WrongType[expected=OBJECT]\"]}");
  }

  @Test
  void a_body_cut_short_gets_an_answer_of_the_contract() {
    String request =
        """
        POST /t/notes HTTP/1.1
        Host: x
        Content-Type: application/json
        Transfer-Encoding: chunked

        zz
        nonsense
        """;
    String answer = RawHttp.send(server.port(), request);
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("{\"detail\":\"bad_http\"");
  }

  private static HttpResponse<String> post(BodyPublisher body, String... headers) {
    return server.send("POST", NOTES, body, headers);
  }

  private static BodyPublisher chunks(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }
}
