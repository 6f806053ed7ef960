package dev.khata.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.openapi.ApiDocument;
import dev.khata.http.server.HttpConfig;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocsPagesTest {
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  private static TestServer server;
  private static Api contract;

  @BeforeAll
  static void start() {
    contract = TestContract.api(Contract.GENCHARGE, () -> {});
    new DocumentPages(contract, () -> TestServer.ADDRESS)
        .declare(contract.section("Schema"), "/t/schema/", "/t/swagger/");
    server =
        TestServer.start(
            HttpConfig.development(0),
            contract,
            DocsPages.of(List.of(contract), () -> TestServer.ADDRESS));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_contracts_are_listed() {
    HttpResponse<String> list = server.get("/docs");

    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(list.body()).contains("/docs/gencharge").contains("/docs/gencharge/openapi.json");
    assertThat(server.get("/docs/").statusCode()).isEqualTo(200);
    assertThat(server.get("/docs/wattsup").statusCode()).isEqualTo(404);
  }

  @Test
  void the_document_is_served_whole_at_both_places() {
    String document = ApiDocument.json(contract, TestServer.ADDRESS);

    for (String path : List.of("/docs/gencharge/openapi.json", "/t/schema/")) {
      HttpResponse<String> response = server.get(path);
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(response.body()).isEqualTo(document);
    }
    assertThat(document).contains("\"/t/schema/\"").contains("\"/t/swagger/\"");
  }

  @Test
  void all_that_the_page_loads_is_served_here_and_may_be_kept() {
    for (String path : List.of("/docs/gencharge", "/t/swagger/")) {
      HttpResponse<String> page = server.get(path);
      List<String> loaded =
          LOADED.matcher(page.body()).results().map((MatchResult m) -> m.group(1)).toList();

      assertThat(loaded).hasSize(6).allMatch(url -> url.startsWith("/"));
      for (String url : loaded) {
        assertThat(server.get(url).statusCode()).as(url).isEqualTo(200);
      }
      assertThat(loaded.stream().filter(url -> url.startsWith("/docs/assets/")))
          .hasSize(5)
          .allSatisfy(
              url ->
                  assertThat(server.get(url).headers().firstValue("Cache-Control").orElse(""))
                      .isEqualTo("public, max-age=" + (isOurs(url) ? 3_600 : 31_536_000)));
    }
  }

  private static boolean isOurs(String url) {
    return url.endsWith("/start.js") || url.endsWith("/pickers.js");
  }

  @Test
  void dates_are_picked_by_a_plugin_that_the_page_loads_before_it_starts() {
    String page = server.get("/docs/gencharge").body();

    assertThat(page.indexOf(Asset.PICKERS.path())).isBetween(0, page.indexOf(Asset.START.path()));
    assertThat(server.get(Asset.START.path()).body()).contains("plugins: [window.KhataPickers]");
    assertThat(server.get(Asset.PICKERS.path()).body())
        .contains(
            "window.KhataPickers = ", "JsonSchema_string_date:", "JsonSchema_string_date-time");
  }

  /** By these it is decided which component shows a parameter. */
  @Test
  void swagger_ui_asks_for_components_by_type_and_format() {
    assertThat(server.get(Asset.BUNDLE.path()).body()).contains("`JsonSchema_${", "}_${");
  }

  @Test
  void the_page_has_a_policy_without_inline_scripts_and_keeps_to_it() {
    HttpResponse<String> page = server.get("/docs/gencharge");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(page.body()).doesNotContain("<script>").doesNotContain("http");
    assertThat(page.body()).contains("data-url=\"/docs/gencharge/openapi.json\"");
  }

  @Test
  void scripts_and_styles_have_types_that_browsers_take_unsniffed() {
    assertThat(server.get(Asset.BUNDLE.path()).headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(server.get(Asset.STYLE.path()).headers().firstValue("Content-Type"))
        .contains("text/css; charset=utf-8");
    assertThat(server.get(Asset.START.path()).body()).contains("SwaggerUIBundle");
    assertThat(server.get(Asset.BUNDLE.path()).body()).contains("SwaggerUIBundle");
  }
}
