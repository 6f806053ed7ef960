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
        endpoint.path().replaceFirst("^/docs/assets/[0-9.]+/", "/docs/assets/VERSION/"),
        endpoint.access().label(),
        Integer.toString(endpoint.success().status()));
  }

  private static List<String> agreed() throws IOException {
    try (InputStream list = RoutesTest.class.getResourceAsStream("routes.tsv")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().sorted().toList();
    }
  }
}
