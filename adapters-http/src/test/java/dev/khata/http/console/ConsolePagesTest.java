package dev.khata.http.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.khata.application.identity.TestPolicies;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.Link;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.links.PublicLinks;
import dev.khata.http.mypharma.MyPharma;
import dev.khata.http.server.HttpConfig;
import dev.khata.http.testing.CapturedLog;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsolePagesTest {
  private static final String PAGE = "/console/mypharma/reset-password";
  private static final String TOKEN = "q7Zk0vGm3R4yYw1b8dJcN2sXhT5uLfPaEoIi9QxVtB6";
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  private static TestServer server;

  @BeforeAll
  static void start() {
    Api contract = mypharma("My <Pharma>");
    contract
        .section("Passwords")
        .post("/api/auth/password-reset/confirm/")
        .needs(Access.PUBLIC)
        .gives(200, TestContract.Said.class)
        .does(call -> TestContract.Said.of("done"));
    Api other = TestContract.api(Contract.GENCHARGE, () -> {});
    server =
        TestServer.start(
            HttpConfig.development(0), contract, other, ConsolePages.of(List.of(contract, other)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_link_in_the_mail_opens_the_page() {
    URI link =
        new PublicLinks(
                new ContractPolicies(List.of(MyPharma.policy(TestPolicies.LIFETIMES))),
                () -> URI.create("http://127.0.0.1:" + server.port()))
            .of(Link.Kind.RESET_PASSWORD, Contract.MYPHARMA, TOKEN)
            .orElseThrow();

    HttpResponse<String> page = server.get(link.getRawPath() + "?" + link.getRawQuery());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.body()).contains("My &lt;Pharma&gt;").contains("At least 8 characters, with");
  }

  @Test
  void the_token_goes_neither_into_the_page_nor_into_a_header_nor_into_the_log()
      throws InterruptedException {
    server.observed.clear();
    try (CapturedLog log = CapturedLog.of("dev.khata.http.access", Level.DEBUG)) {
      HttpResponse<String> page = server.get(PAGE + "?token=" + TOKEN);

      assertThat(page.body()).isEqualTo(server.get(PAGE).body()).doesNotContain(TOKEN);
      assertThat(page.headers().map().toString()).doesNotContain(TOKEN);
      assertThat(server.observed.poll(30, TimeUnit.SECONDS))
          .isEqualTo("khata GET " + PAGE + " 200");
      assertThat(log.events())
          .isNotEmpty()
          .extracting(ConsolePagesTest::written)
          .noneMatch(line -> line.contains(TOKEN));
    }
  }

  @Test
  void the_page_may_load_scripts_and_styles_from_here_alone_and_sends_no_referrer() {
    HttpResponse<String> page = server.get(PAGE);

    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .contains("style-src 'self';")
        .contains("connect-src 'self';")
        .contains("form-action 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.body())
        .doesNotContain("<script>")
        .doesNotContain("<style")
        .doesNotContain(" style=")
        .doesNotContain("http");
  }

  @Test
  void all_that_the_page_loads_is_served_here_under_its_type() {
    List<String> loaded =
        LOADED
            .matcher(server.get(PAGE).body())
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();

    assertThat(loaded)
        .containsExactly("/console/assets/console.css", "/console/assets/reset-password.js");
    assertThat(loaded)
        .extracting(path -> server.get(path).headers().firstValue("Content-Type").orElse(""))
        .containsExactly("text/css; charset=utf-8", "text/javascript; charset=utf-8");
  }

  @Test
  void the_page_tells_its_script_how_the_contract_wants_it() {
    assertThat(server.get(PAGE).body())
        .contains("data-confirm=\"/api/auth/password-reset/confirm/\"")
        .contains("data-token-member=\"token\"")
        .contains("data-password-member=\"new_password\"")
        .contains("data-done=\"message\"")
        .contains("data-problem=\"detail\"")
        .contains("data-fields=\"\"")
        .contains("data-dead-link=\"invalid_reset_token\"");
  }

  @Test
  void the_form_has_no_names_so_that_without_its_script_nothing_could_be_sent() {
    assertThat(server.get(PAGE).body())
        .contains("autocomplete=\"new-password\"")
        .doesNotContain(" name=\"p")
        .doesNotContain(" action=");
  }

  @Test
  void the_script_takes_the_token_out_of_the_address_and_makes_no_markup() {
    assertThat(server.get(Asset.RESET_PASSWORD.path()).body())
        .contains("history.replaceState(null, \"\", location.pathname)")
        .contains("textContent")
        .doesNotContain("innerHTML")
        .doesNotContain("outerHTML")
        .doesNotContain("insertAdjacent")
        .doesNotContain("document.write")
        .doesNotContain("eval(");
  }

  @Test
  void a_contract_without_reset_links_has_no_page() {
    HttpResponse<String> page = server.get("/console/gencharge/reset-password");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).isEqualTo("{\"detail\":\"Not found.\"}");
  }

  @Test
  void a_page_that_would_post_to_nowhere_is_refused_at_the_start() {
    List<Api> contracts = List.of(mypharma("My Pharma"));

    assertThatThrownBy(() -> ConsolePages.of(contracts))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mypharma declares no POST /api/auth/password-reset/confirm/");
  }

  private static Api mypharma(String title) {
    return Api.of(Contract.MYPHARMA, title, Naming.SNAKE_CASE, new TestErrors());
  }

  private static String written(ILoggingEvent event) {
    return event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap();
  }
}
