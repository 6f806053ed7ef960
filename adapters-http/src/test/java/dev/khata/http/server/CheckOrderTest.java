package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CheckOrderTest {
  private static final String LARGE = "x".repeat((1 << 20) + 1);

  /** Everything is wrong with the request; one thing after the other is put right. */
  @Test
  void route_method_session_permission_rate_limit_content_type_size_body() {
    try (TestServer server = TestServer.start()) {
      Caller user = server.people.logIn(1, Contract.GENCHARGE);
      Caller admin =
          server.people.logIn(2, Contract.GENCHARGE, new Permission(Resource.KYC, Action.EDIT));
      String asUser = "Bearer " + server.tokenOf(user);
      String asAdmin = "Bearer " + server.tokenOf(admin);

      assertThat(send(server, "PUT", "/t/nowhere", "no", "text/plain").statusCode()).isEqualTo(404);
      assertThat(send(server, "PUT", "/t/admin", "no", "text/plain").statusCode()).isEqualTo(405);
      assertThat(send(server, "POST", "/t/admin", "no", "text/plain").statusCode()).isEqualTo(401);
      assertThat(send(server, "POST", "/t/admin", asUser, "text/plain").statusCode())
          .isEqualTo(403);
      assertThat(send(server, "POST", "/t/admin", asAdmin, "text/plain").statusCode())
          .isEqualTo(415);
      assertThat(send(server, "POST", "/t/admin", asAdmin, "text/plain").statusCode())
          .isEqualTo(429);
    }
    try (TestServer server = TestServer.start()) {
      assertThat(send(server, "POST", "/t/log-in", "no", "application/json").statusCode())
          .isEqualTo(413);
      assertThat(server.postJson("/t/log-in", "{").statusCode()).isEqualTo(400);
      assertThat(server.postJson("/t/log-in", "{").statusCode()).isEqualTo(429);
    }
  }

  private static HttpResponse<String> send(
      TestServer server, String method, String path, String authorization, String type) {
    return server.send(
        method,
        path,
        BodyPublishers.ofString(LARGE),
        "Authorization",
        authorization,
        "Content-Type",
        type);
  }
}
