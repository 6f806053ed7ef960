package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.serve.Apis;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served, held against {@code routes.tsv}: contract, method, path, access, status. */
class RoutesTest {
  @TempDir Path data;

  @Test
  void the_served_routes_are_those_that_were_agreed_on() throws IOException {
    List<String> served = served().flatMap(RoutesTest::lines).sorted().toList();

    assertThat(served).containsExactlyElementsOf(agreed());
  }

  @Test
  void no_route_is_without_an_access_rule() {
    assertThat(served()).flatMap(Api::faults).isEmpty();
    assertThat(served().flatMap(api -> api.endpoints().stream()))
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(endpoint.access().label())
                    .as(endpoint.name())
                    .matches("public|registration|user|admin:[a-z-]+:(read|write|edit|delete)"));
  }

  /** Compressing an answer that holds a secret, beside what its caller chose, gives it away. */
  @Test
  void only_what_holds_no_secret_goes_compressed_and_may_be_kept() {
    assertThat(
            served()
                .flatMap(api -> api.endpoints().stream())
                .filter(Endpoint::shared)
                .map(Endpoint::name)
                .map(RoutesTest::withoutVersion))
        .containsExactlyInAnyOrder(
            "GET /plans/plan/{plan_id}",
            "GET /plans/public/all",
            "GET /plans/plan-group",
            "GET /plans/plan-group/{group_id}",
            "GET /offers/offers/{offer_id}",
            "GET /offers/offers/public",
            "GET /offers/offer_type",
            "GET /offers/offer_type/{offer_type_id}",
            "GET /content",
            "GET /api/schema/",
            "GET /api/schema/swagger/",
            "GET /docs",
            "GET /docs/mypharma",
            "GET /docs/mypharma/openapi.json",
            "GET /docs/wattsup",
            "GET /docs/wattsup/openapi.json",
            "GET /docs/chargeghar",
            "GET /docs/chargeghar/openapi.json",
            "GET /docs/gencharge",
            "GET /docs/gencharge/openapi.json",
            "GET /docs/assets/VERSION/swagger-ui.css",
            "GET /docs/assets/VERSION/swagger-ui-bundle.js",
            "GET /docs/assets/VERSION/favicon-32x32.png",
            "GET /docs/assets/VERSION/pickers.js",
            "GET /docs/assets/VERSION/start.js",
            "GET /console/assets/console.css",
            "GET /console/assets/reset-password.js",
            "GET /account/delete");
  }

  private static String withoutVersion(String path) {
    return path.replaceFirst("/docs/assets/[0-9.]+/", "/docs/assets/VERSION/");
  }

  private Stream<Api> served() {
    Map<String, String> settings = Map.of("KHATA_DATA_DIR", data.toString());
    try (Started started = Wiring.offline().start(Configuration.read(settings, Optional.empty()))) {
      Apis apis = started.get(Apis.class);
      return Stream.concat(apis.open().stream(), apis.forOperators().stream());
    }
  }

  private static Stream<String> lines(Api api) {
    return api.endpoints().stream().map(endpoint -> line(api, endpoint));
  }

  private static String line(Api api, Endpoint<?, ?, ?> endpoint) {
    return String.join(
        "\t",
        api.name(),
        endpoint.method().name(),
        withoutVersion(endpoint.path()),
        endpoint.access().label(),
        Integer.toString(endpoint.success().status()));
  }

  private static List<String> agreed() throws IOException {
    try (InputStream list = RoutesTest.class.getResourceAsStream("routes.tsv")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().sorted().toList();
    }
  }
}
