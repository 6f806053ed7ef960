package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import jakarta.validation.constraints.Size;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final AtomicInteger FOLLOWED = new AtomicInteger();

  private static TestServer server;

  /** What a link in a message carries. */
  record Link(Optional<@Size(max = 20) String> token) {}

  @BeforeAll
  static void start() {
    Api chargeghar = Api.of(Contract.CHARGEGHAR, "Other", Naming.CAMEL_CASE, new TestErrors());
    chargeghar
        .section("Other")
        .get("/api/auth/me")
        .needs(Access.PUBLIC)
        .gives(200, Said.class)
        .does(call -> Said.of("without slash"));
    chargeghar
        .section("Other")
        .get("/api/auth/device")
        .needs(Access.PUBLIC)
        .gives(200, Said.class)
        .does(call -> Said.of("device"));
    chargeghar
        .section("Other")
        .get("/api/follow")
        .needs(Access.PUBLIC)
        .hasEffect()
        .query(Link.class)
        .gives(200, Said.class)
        .does(call -> Said.of(FOLLOWED.incrementAndGet()));
    server =
        TestServer.start(
            HttpConfig.development(0), TestContract.api(Contract.GENCHARGE, () -> {}), chargeghar);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_path_answers_with_and_without_its_final_slash_and_never_redirects() {
    assertThat(server.get("/t/hello").statusCode()).isEqualTo(200);
    assertThat(server.get("/t/hello/").statusCode()).isEqualTo(200);
    assertThat(server.get("/api/auth/device/").statusCode()).isEqualTo(200);
  }

  @Test
  void paths_of_two_contracts_that_differ_in_the_slash_alone_are_exact() {
    assertThat(server.get("/api/auth/me").body()).contains("without slash");
    HttpResponse<String> other = server.get("/api/auth/me/");
    assertThat(other.statusCode()).isEqualTo(405);
    assertThat(other.headers().firstValue("Allow")).contains("POST, OPTIONS");
    assertThat(server.get("/api/auth/login").statusCode()).isEqualTo(404);
  }

  @Test
  void a_literal_path_beats_a_parameter_for_every_method() {
    assertThat(server.get("/t/notes/latest").body()).contains("latest");
    HttpResponse<String> response = send("DELETE", "/t/notes/latest");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void a_parameter_may_begin_with_a_literal_and_is_decoded() {
    UUID file = new UUID(3, 4);
    HttpResponse<String> response = send("PUT", "/t/labels/bya%2Fb%20c/of/" + file);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("a/b c " + file);
    assertThat(send("PUT", "/t/labels/by/of/" + file).statusCode()).isEqualTo(404);
  }

  @Test
  void a_parameter_of_another_form_is_invalid() {
    HttpResponse<String> response = server.get("/t/notes/0");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .isEqualTo("{\"errors\":[\"note_id: WrongType[expected=INTEGER]\"]}");
    assertThat(server.get("/t/notes/99999999999999999999").statusCode()).isEqualTo(422);
    assertThat(server.get("/t/notes/12").body()).contains("12");
  }

  @Test
  void a_wrong_method_is_told_which_are_right_in_the_words_of_the_contract() {
    HttpResponse<String> response = send("PATCH", "/t/notes");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, POST, HEAD, OPTIONS");
    assertThat(response.body()).contains("method_not_allowed");
    assertThat(send("BREW", "/t/notes").statusCode()).isEqualTo(405);
    assertThat(send("TRACE", "/t/notes").statusCode()).isEqualTo(405);
  }

  @Test
  void an_unknown_path_belongs_to_the_contract_of_its_prefix() {
    assertThat(server.get("/nowhere").body()).contains("\"code\":\"not_found\"");
    assertThat(server.get("/").body()).isEqualTo("{\"detail\":\"Not found.\"}");
    assertThat(server.get("/api/nowhere").body()).contains("\"code\":\"not_found\"");
  }

  @Test
  void an_unknown_path_of_a_contract_that_is_off_or_of_khata_gets_a_bare_detail() {
    for (String path : new String[] {"/api/v1/x", "/api/schema/", "/api/auth/x/", "/docs/x"}) {
      HttpResponse<String> response = server.get(path);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEqualTo("{\"detail\":\"Not found.\"}");
    }
  }

  @Test
  void head_answers_as_get_without_a_body() {
    HttpResponse<String> get = server.get("/t/hello");
    HttpResponse<String> head = send("HEAD", "/t/hello");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
    assertThat(send("HEAD", "/t/log-in").statusCode()).isEqualTo(405);
    assertThat(send("HEAD", "/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void head_does_nothing_where_get_does_something() {
    HttpResponse<String> head = send("HEAD", "/api/follow?token=abc");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    assertThat(FOLLOWED.get()).isZero();
    assertThat(send("HEAD", "/api/follow?token=" + "x".repeat(21)).statusCode()).isEqualTo(422);

    assertThat(server.get("/api/follow?token=abc").statusCode()).isEqualTo(200);
    assertThat(FOLLOWED.get()).isEqualTo(1);
  }

  @Test
  void an_answer_may_have_no_body() {
    HttpResponse<String> response = send("DELETE", "/t/notes/7");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Content-Type")).isEmpty();
  }

  private static HttpResponse<String> send(String method, String path) {
    return server.send(method, path, BodyPublishers.noBody());
  }
}
