package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Kind;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Redirect;
import dev.khata.http.endpoint.Success;
import dev.khata.http.testing.Document;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static final PathParam<String> WHICH = PathParam.text("which", 20);

  /** What comes of logging in. */
  sealed interface LogIn {}

  record Tokens(String access) implements LogIn {}

  record CodeSent(String to) implements LogIn {}

  record Pending(String since) implements LogIn {}

  record Greeted(Said words) implements LogIn {}

  record Elsewhere(URI place) implements LogIn {}

  private final Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());

  private static LogIn logIn(String which) {
    return switch (which) {
      case "tokens" -> new Tokens("a");
      case "code" -> new CodeSent("+91");
      case "pending" -> new Pending("today");
      case "greeted" -> new Greeted(Said.of("hello"));
      default -> new Elsewhere(URI.create("https://example.com/"));
    };
  }

  private void declare() {
    api.section("All")
        .get("/t/log-in/{which}")
        .needs(PUBLIC)
        .at(WHICH)
        .gives(
            Success.oneOf(
                LogIn.class,
                Kind.json("tokens", 200, Tokens.class, new Tokens("eyJ")),
                Kind.json("code_sent", 202, CodeSent.class, new CodeSent("+91")),
                Kind.json("pending", 202, Pending.class, new Pending("2026")),
                Kind.of(
                    "greeted",
                    Greeted.class,
                    Greeted::words,
                    Success.json(201, Said.class, Said.of("hello"))),
                Kind.of(
                    "elsewhere",
                    Elsewhere.class,
                    kind -> new Redirect(kind.place()),
                    Success.redirect(303))))
        .does(call -> logIn(call.path(WHICH)));
  }

  @Test
  void each_kind_has_its_status_and_body() {
    declare();
    try (TestServer server = TestServer.start(HttpConfig.development(0), api)) {
      assertAnswer(server.get("/t/log-in/tokens"), 200, "{\"access\":\"a\"}");
      assertAnswer(server.get("/t/log-in/code"), 202, "{\"to\":\"+91\"}");
      assertAnswer(server.get("/t/log-in/pending"), 202, "{\"since\":\"today\"}");
      assertAnswer(server.get("/t/log-in/greeted"), 201, "{\"what\":\"hello\",\"said_at\":null}");
      assertAnswer(server.get("/t/log-in/x"), 303, "");
    }
  }

  private static void assertAnswer(HttpResponse<String> answer, int status, String body) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void the_document_names_each_and_has_a_choice_only_within_one_status() {
    declare();

    Document document = Document.of(api);
    JsonNode responses = document.at("/paths/~1t~1log-in~1{which}/get/responses");
    assertThat(responses.at("/200/content/application~1json"))
        .isEqualTo(
            Document.tree(
                """
                {"schema":{"$ref":"#/components/schemas/Tokens"},
                 "examples":{"tokens":{"value":{"access":"eyJ"}}}}
                """));
    assertThat(responses.at("/202/content/application~1json"))
        .isEqualTo(
            Document.tree(
                """
                {"schema":{"oneOf":[{"$ref":"#/components/schemas/CodeSent"},
                                    {"$ref":"#/components/schemas/Pending"}]},
                 "examples":{"code_sent":{"value":{"to":"+91"}},
                             "pending":{"value":{"since":"2026"}}}}
                """));
    assertThat(responses.at("/202/description").asText())
        .isEqualTo("`code_sent`: Done. `pending`: Done.");
    assertThat(responses.at("/201/content/application~1json/schema/$ref").asText())
        .endsWith("/Said");
    assertThat(responses.at("/303/headers").has("Location")).isTrue();
    document.isValid();
  }

  @Test
  void every_kind_is_declared_once_under_a_sealed_type() {
    api.section("All")
        .get("/a")
        .needs(PUBLIC)
        .gives(
            Success.oneOf(
                LogIn.class,
                Kind.json("tokens", 200, Tokens.class, new Tokens("eyJ")),
                Kind.json("tokens", 202, CodeSent.class, new CodeSent("+91"))))
        .does(call -> new Tokens(""));
    api.section("All")
        .get("/b")
        .needs(PUBLIC)
        .gives(
            Success.oneOf(Record.class, Kind.json("tokens", 200, Tokens.class, new Tokens("eyJ"))))
        .does(call -> new Tokens(""));

    assertThat(api.faults())
        .containsExactly(
            "gencharge: GET /a gives two kinds that are named tokens",
            "gencharge: GET /a does not say what kind Pending is",
            "gencharge: GET /a does not say what kind Greeted is",
            "gencharge: GET /a does not say what kind Elsewhere is",
            "gencharge: GET /b gives kinds of Record, which is not sealed");
  }
}
