package dev.khata.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathOwnersTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/x, wattsup",
    "/api/v1, wattsup",
    "/api/v10, chargeghar",
    "/api/schema/x, mypharma",
    "/api/schema, mypharma",
    "/api/auth/x/, mypharma",
    "/api/auth/x, chargeghar",
    "/api/auth/, mypharma",
    "/api/auth, chargeghar",
    "/api/x, chargeghar",
    "/api, chargeghar",
    "/apis, gencharge",
    "/, khata",
    "/account, khata",
    "/account/x, khata",
    "/accounts, gencharge",
    "/docsx, gencharge",
    "/user/me, gencharge",
    "/docs, khata",
    "/docs/x, khata",
    "/dev/outbox, khata",
    "/health/live, khata",
    "/metrics, khata",
    "/webhooks/x, khata",
    "/console, khata",
  })
  void a_path_belongs_to_whom_its_prefix_says(String path, String owner) {
    assertThat(PathOwners.of(path).map(Contract::id).orElse("khata")).isEqualTo(owner);
  }
}
