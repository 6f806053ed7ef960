package dev.khata.http.server;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.openapi.ApiDocument;
import dev.khata.http.testing.TestContract.Said;
import dev.khata.http.testing.TestErrors;
import dev.khata.http.testing.TestServer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordFormTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Api api = api();
  private final TestServer server = TestServer.start(HttpConfig.development(0), api);

  record Code(@NotBlank @Size(max = 16) String phoneNumber, @NotNull @Size(max = 6) Secret otp) {}

  record Grant(@NotBlank @Size(max = 16) String username, @NotNull @Size(max = 6) Secret password) {
    Code code() {
      return new Code(username, password);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_form_asks_for_the_same_as_json() {
    String form = "grant_type=password&username=%2B91+98&password=123456&scope=&client_id=x";

    assertThat(post(form, FORM).body()).contains("+91 98 123456");
    assertThat(post(form, FORM + "; charset=UTF-8").body()).contains("+91 98 123456");
    assertThat(post("{\"phone_number\":\"+91 98\",\"otp\":\"123456\"}", "application/json").body())
        .contains("+91 98 123456");
  }

  @ParameterizedTest
  @CsvSource({
    "username=a, password: Missing[]",
    "username=a&password=1234567, password: TooLong[max=6]",
    "username=&password=1, username: Blank[]",
    "username=%00&password=1, username: ForbiddenCharacters[]",
  })
  void the_form_is_checked_under_its_own_names(String form, String problem) {
    HttpResponse<String> answer = post(form, FORM);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).isEqualTo("{\"errors\":[\"" + problem + "\"]}");
  }

  @Test
  void what_is_no_form_can_t_be_read() {
    assertThat(post("username=%zz&password=1", FORM).statusCode()).isEqualTo(400);
    assertThat(post("username=%ff&password=1", FORM).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/x-www-form-urlencoded; charset=utf-16", "''"})
  void other_types_are_unsupported(String type) {
    assertThat(post("username=a&password=1", type).statusCode()).isEqualTo(415);
  }

  @Test
  void a_form_has_the_same_bounds_as_json() {
    assertThat(post("username=a&password=1&x=" + "x".repeat(1 << 20), FORM).statusCode())
        .isEqualTo(413);
  }

  @Test
  void the_documentation_can_log_in_by_it() throws Exception {
    JsonNode root = new ObjectMapper().readTree(ApiDocument.json(api, TestServer.ADDRESS));

    assertThat(root.at("/components/securitySchemes/password/type").asText()).isEqualTo("oauth2");
    assertThat(root.at("/components/securitySchemes/password/flows/password/tokenUrl").asText())
        .isEqualTo("/t/token");
    assertThat(root.at("/paths/~1t~1me/get/security").toString())
        .isEqualTo("[{\"bearer\":[]},{\"password\":[]}]");
  }

  @Test
  void the_form_is_told_of_in_words_since_no_client_could_be_generated_from_two_bodies()
      throws Exception {
    JsonNode root = new ObjectMapper().readTree(ApiDocument.json(api, TestServer.ADDRESS));

    assertThat(root.at("/paths/~1t~1token/post/requestBody/content").fieldNames())
        .toIterable()
        .containsExactly("application/json");
    assertThat(root.at("/components/schemas").has("Grant")).isFalse();
    assertThat(root.at("/paths/~1t~1token/post/description").asText())
        .contains("`" + FORM + "` with `username` and `password`");
  }

  private static Api api() {
    Api api = Api.of(Contract.GENCHARGE, "Test", Naming.SNAKE_CASE, new TestErrors());
    api.section("All")
        .post("/t/token")
        .needs(PUBLIC)
        .takes(Code.class)
        .orPasswordForm(Grant.class, Grant::code)
        .gives(200, Said.class)
        .does(call -> Said.of(call.body().phoneNumber() + " " + call.body().otp().reveal()));
    api.section("All").get("/t/me").needs(USER).gives(200, Said.class).does(call -> Said.of("me"));
    return api;
  }

  private HttpResponse<String> post(String body, String type) {
    return type.isEmpty()
        ? server.send("POST", "/t/token", BodyPublishers.ofString(body))
        : server.send("POST", "/t/token", BodyPublishers.ofString(body), "Content-Type", type);
  }
}
