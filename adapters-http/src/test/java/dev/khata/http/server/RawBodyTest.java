package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.RawBody;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawBodyTest {
  private static final String PATH = "/t/events";
  private static final byte[] BYTES = {'{', '\r', '\n', (byte) 0xff, 0, '}'};

  private static TestServer server;

  record Seen(String type, String hex, String signature) {}

  @BeforeAll
  static void start() {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
    api.section("All")
        .post(PATH)
        .needs(PUBLIC)
        .takes(Payload.raw("application/json", "text/xml"))
        .bodyUpTo(100)
        .gives(200, Seen.class)
        .does(RawBodyTest::seen);
    server = TestServer.start(HttpConfig.development(0), api);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Seen seen(Call<RawBody, Nothing> call) {
    return new Seen(
        call.body().mediaType(),
        HexFormat.of().formatHex(call.body().bytes()),
        call.header("X-Signature").orElse(""));
  }

  private static HttpResponse<String> post(byte[] body, String... headers) {
    return server.send("POST", PATH, BodyPublishers.ofByteArray(body), headers);
  }

  @Test
  void bytes_and_headers_come_as_they_were_sent() {
    HttpResponse<String> answer =
        post(BYTES, "Content-Type", "Text/XML; charset=utf-16", "x-signature", "s");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"type\":\"text/xml\",\"hex\":\"7b0d0aff007d\",\"signature\":\"s\"}");
  }

  @Test
  void an_empty_body_is_one_too() {
    assertThat(post(new byte[0], "Content-Type", "application/json").body())
        .contains("\"hex\":\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/jsonx", "multipart/form-data; boundary=x"})
  void another_type_is_unsupported(String type) {
    assertThat(post(BYTES, "Content-Type", type).statusCode()).isEqualTo(415);
  }

  @Test
  void no_type_and_packed_bytes_are_unsupported() {
    assertThat(post(BYTES).statusCode()).isEqualTo(415);
    assertThat(post(BYTES, "Content-Type", "text/xml", "Content-Encoding", "gzip").statusCode())
        .isEqualTo(415);
  }

  @Test
  void it_may_be_as_long_as_the_endpoint_says() {
    assertThat(post(new byte[100], "Content-Type", "text/xml").statusCode()).isEqualTo(200);
    assertThat(post(new byte[101], "Content-Type", "text/xml").statusCode()).isEqualTo(413);
  }
}
