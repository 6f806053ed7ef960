package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Redirect;
import dev.khata.http.endpoint.Success;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RedirectTest {
  private final Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());

  private void declare(String path, int status) {
    api.section("All")
        .get(path)
        .needs(PUBLIC)
        .gives(Success.redirect(status))
        .does(call -> new Redirect(URI.create("https://example.com/a?b=\u0906")));
  }

  @Test
  void a_client_is_told_where_to_go() {
    declare("/t/found", 302);
    declare("/t/other", 303);
    try (TestServer server = TestServer.start(HttpConfig.development(0), api)) {
      HttpResponse<String> answer = server.get("/t/found");

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location"))
          .contains("https://example.com/a?b=%E0%A4%86");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.body()).isEmpty();
      assertThat(server.get("/t/other").statusCode()).isEqualTo(303);
    }
    Document document = Document.of(api);
    assertThat(document.at("/paths/~1t~1found/get/responses/302"))
        .isEqualTo(
            Document.tree(
                """
                {"description":"What was asked for is elsewhere.","headers":{"Location":{
                  "description":"Where it is.","schema":{"type":"string","format":"uri"}}}}
                """));
    document.isValid();
  }

  @Test
  void clients_keep_no_redirect_and_change_to_get() {
    declare("/t/moved", 301);

    assertThat(api.faults())
        .containsExactly("gencharge: GET /t/moved redirects by 301, which is neither 302 nor 303");
  }
}
