package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a path is, where several contracts are served on one port. */
class SharedPathsE2eTest {
  /** What tells one contract's error from another's. */
  private static final Map<Set<String>, String> SHAPES =
      Map.of(
          Set.of("success", "error"), "chargeghar",
          Set.of("statusCode", "message", "error"), "wattsup");

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App app = KHATA.app();

  @ParameterizedTest
  @ValueSource(strings = {"login", "logout", "me"})
  void a_final_slash_tells_two_contracts_apart_and_nothing_is_redirected(String name) {
    String path = "/api/auth/" + name;
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      assertThat(owner(send(method, path))).as("%s %s", method, path).isEqualTo("chargeghar");
      assertThat(owner(send(method, path + "/"))).as("%s %s/", method, path).isEqualTo("mypharma");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/auth/nothing, chargeghar",
    "/api/auth/nothing/, mypharma",
    "/api/auth, chargeghar",
    "/api/auth/, mypharma",
    "/api/schema/nothing, mypharma",
    "/api/v1/nothing, wattsup",
    "/api/v10, chargeghar",
    "/api/nothing, chargeghar",
    "/api/nothing/, chargeghar",
    "/api, chargeghar",
    "/nothing, gencharge",
    "/docs/nothing, khata",
    "/dev/nothing, khata",
    "/health/nothing, khata",
    "/metrics/nothing, khata",
    "/webhooks/nothing, khata",
    "/console/nothing, khata",
    "/, khata",
  })
  void an_unknown_path_is_answered_in_the_words_of_its_owner(String path, String owner) {
    Answer answer = app.get(path).is(404);

    assertThat(owner(answer)).isEqualTo(owner);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/auth/login, POST",
    "DELETE, /api/auth/login/, POST",
    "PUT, /api/auth/refresh, 'GET, HEAD, POST'",
    "POST, /api/auth/me, 'GET, HEAD'",
    "DELETE, /api/auth/otp/verify, POST",
    "DELETE, /admin/me, 'GET, HEAD, PATCH'",
  })
  void a_wrong_method_is_told_which_are_right(String method, String path, String allowed) {
    Answer answer = send(method, path).is(405);

    assertThat(new TreeSet<>(List.of(answer.header("Allow").orElseThrow().split(", "))))
        .contains(allowed.split(", "));
  }

  @Test
  void every_other_path_answers_with_and_without_its_final_slash() throws Exception {
    for (String path : List.of("/api/auth/refresh", "/api/auth/refresh/")) {
      Answer answer = get(KHATA.port(), path);

      assertThat(answer.status()).isEqualTo(401);
      assertThat(owner(answer)).isEqualTo("chargeghar");
    }
    assertThat(get(KHATA.port(), "/api/schema").text())
        .isEqualTo(get(KHATA.port(), "/api/schema/").is(200).text());
  }

  @Test
  void where_the_owner_is_switched_off_khata_answers() throws Exception {
    try (RunningKhata.Second few = KHATA.beside(Map.of("KHATA_CONTRACTS", "mypharma,gencharge"))) {
      for (String path : List.of("/api/auth/me", "/api/users", "/api/v1/auth/me")) {
        assertThat(owner(get(few.port(), path).is(404))).as(path).isEqualTo("khata");
      }
      assertThat(owner(get(few.port(), "/api/auth/me/").is(401))).isEqualTo("mypharma");
    }
  }

  /** What no document says. */
  private static Answer get(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      return new Answer(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    }
  }

  private Answer send(String method, String path) {
    return app.send(method, path, BodyPublishers.noBody());
  }

  private static String owner(Answer answer) {
    JsonNode body = answer.json();
    Set<String> fields = new TreeSet<>();
    body.fieldNames().forEachRemaining(fields::add);
    if (SHAPES.containsKey(fields)) {
      return SHAPES.get(fields);
    }
    if (fields.equals(Set.of("detail"))) {
      return "khata";
    }
    return body.path("code").asText().matches("[A-Z_]+") ? "gencharge" : "mypharma";
  }
}
