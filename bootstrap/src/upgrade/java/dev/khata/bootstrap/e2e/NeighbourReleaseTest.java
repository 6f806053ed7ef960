package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.persistence.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a new release is rolled out, the one before it serves on the schema of the new one. */
class NeighbourReleaseTest {
  private static final OlderRelease RELEASE = new OlderRelease("801cae0");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path data;
  @TempDir private Path scratch;

  @Test
  void the_release_before_serves_on_todays_schema_beside_this_one() throws Exception {
    Path jar = BuiltRelease.jar(RELEASE.commit(), scratch);
    TestDatabase database = RELEASE.migrated();
    Map<String, String> settings = new HashMap<>(RELEASE.settings());
    settings.putAll(RunningKhata.onDatabase(database.config()));

    try (RunningKhata today = RunningKhata.start(database, RELEASE.settings());
        KhataProcess before = KhataProcess.ofJar(jar, data, settings, "serve")) {
      String base = before.said("Khata listens at");

      assertThat(send(base, "GET", "/health/ready", "", "").statusCode()).isEqualTo(200);
      String old = logIn(base);
      assertThat(buy(base, old)).isEqualTo(200);
      String fresh = logIn("http://127.0.0.1:" + today.port());
      assertThat(buy("http://127.0.0.1:" + today.port(), fresh)).isEqualTo(200);
      assertThat(buy(base, fresh)).isEqualTo(200);

      assertThat(bought(base, old)).isEqualTo(7);
      assertThat(bought("http://127.0.0.1:" + today.port(), old)).isEqualTo(7);
      assertThat(today.run("verify-ledger").code()).isZero();
    }
  }

  private static String logIn(String base) throws Exception {
    JsonNode body = Json.of("phone_number", "+919843210001", "password", Subscriber.PASSWORD);
    HttpResponse<String> answer = send(base, "POST", "/auth/login", "", body.toString());
    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
    return Json.parse(answer.body()).path("access_token").asText();
  }

  private static int buy(String base, String token) throws Exception {
    JsonNode order =
        Json.of("plan_id", 1, "payment_method", "WALLET", "to_phone_number", "+919843210001");
    return send(base, "POST", "/recharge/subscribe", token, order.toString()).statusCode();
  }

  private static int bought(String base, String token) throws Exception {
    String page = send(base, "GET", "/recharge/my/transactions", token, "").body();
    return Json.parse(page).path("total").asInt();
  }

  /** Not by the suite's own app, which holds answers against today's documents. */
  private static HttpResponse<String> send(
      String base, String method, String path, String token, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
