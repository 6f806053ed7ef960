package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.testing.Keyring;
import dev.khata.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private TestServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = TestServer.start();
    caller = server.people.logIn(7, Contract.GENCHARGE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_live_session_gets_in_with_one_look() {
    HttpResponse<String> response = me("Bearer " + server.tokenOf(caller));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"what\":\"7 ");
    assertThat(server.people.looks()).isEqualTo(1);
  }

  @Test
  void the_name_of_the_scheme_may_be_written_anyhow() {
    assertThat(me("bearer  " + server.tokenOf(caller)).statusCode()).isEqualTo(200);
  }

  @Test
  void no_token_and_a_bad_token_are_told_apart() {
    HttpResponse<String> without = server.get("/t/me");
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.body()).contains("no_token");
    assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");

    assertThat(me("Basic YTpi").body()).contains("no_token");
    assertThat(me("Bearer ").body()).contains("no_token");
    assertThat(me("Bearer x").body()).contains("bad_token");
    assertThat(me("Bearer x").headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
    assertThat(server.people.looks()).isZero();
  }

  @Test
  void two_tokens_are_none() {
    String token = "Bearer " + server.tokenOf(caller);
    assertThat(server.get("/t/me", "Authorization", token, "Authorization", token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void an_ended_session_is_out_on_the_next_request() {
    String token = "Bearer " + server.tokenOf(caller);
    assertThat(me(token).statusCode()).isEqualTo(200);

    server.people.logOut(caller);

    assertThat(me(token).body()).contains("bad_token");
  }

  @Test
  void a_token_of_another_contract_is_bad_here() {
    Caller elsewhere = server.people.logIn(8, Contract.WATTSUP);
    assertThat(me("Bearer " + server.tokenOf(elsewhere)).body()).contains("bad_token");
  }

  @Test
  void a_refresh_token_is_no_access_token() {
    RefreshToken refresh =
        new RefreshToken(
            UUID.randomUUID(),
            caller.session().id(),
            TestServer.NOW,
            TestServer.NOW.plusSeconds(900),
            "k1");
    String token =
        server.tokens.sign(refresh, Contract.GENCHARGE, caller.user().publicId()).reveal();
    assertThat(me("Bearer " + token).body()).contains("bad_token");
  }

  @Test
  void an_unsigned_or_strangely_signed_token_is_bad() {
    String good = server.tokenOf(caller);
    String payload = good.split("\\.", -1)[1];
    String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}");
    assertThat(me("Bearer " + none + "." + payload + ".").body()).contains("bad_token");

    Algorithm stronger = Algorithm.HMAC512(Keyring.key("k1").bytes());
    assertThat(me("Bearer " + resigned(good, stronger, "k1")).body()).contains("bad_token");
    Algorithm other = Algorithm.HMAC256(Keyring.key("k2").bytes());
    assertThat(me("Bearer " + resigned(good, other, "k1")).body()).contains("bad_token");
    assertThat(me("Bearer " + resigned(good, other, "k2")).body()).contains("bad_token");
    Algorithm right = Algorithm.HMAC256(Keyring.key("k1").bytes());
    assertThat(me("Bearer " + resigned(good, right, "k1")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_permission_is_asked_of_the_role_of_now() {
    String path = "/t/admin";
    String body = "{\"name\":\"a\",\"key\":\"b\"}";
    Caller admin =
        server.people.logIn(9, Contract.GENCHARGE, new Permission(Resource.KYC, Action.EDIT));

    HttpResponse<String> user =
        server.postJson(path, body, "Authorization", "Bearer " + server.tokenOf(caller));
    assertThat(user.statusCode()).isEqualTo(403);
    assertThat(user.body()).contains("forbidden");
    assertThat(
            server
                .postJson(path, body, "Authorization", "Bearer " + server.tokenOf(admin))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_registration_token_is_handed_to_the_endpoint_unread() {
    HttpResponse<String> response =
        server.send(
            "POST", "/t/register", BodyPublishers.noBody(), "Authorization", "Bearer opaque");
    assertThat(response.body()).contains("opaque");
    assertThat(server.send("POST", "/t/register", BodyPublishers.noBody()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_public_endpoint_looks_at_no_token() {
    assertThat(server.get("/t/hello", "Authorization", "Bearer x").statusCode()).isEqualTo(200);
    assertThat(server.people.looks()).isZero();
  }

  @Test
  void an_open_endpoint_knows_who_calls_in_a_live_session_and_refuses_nobody() {
    Caller admin =
        server.people.logIn(9, Contract.GENCHARGE, new Permission(Resource.KYC, Action.EDIT));
    String token = server.tokenOf(admin);

    assertThat(open()).isEqualTo("Optional.empty may not");
    assertThat(open("Authorization", "Bearer " + server.tokenOf(caller)))
        .isEqualTo("Optional[7] may not");
    assertThat(open("Authorization", "Bearer " + token)).isEqualTo("Optional[9] may");

    server.people.logOut(admin);
    assertThat(open("Authorization", "Bearer " + token)).isEqualTo("Optional.empty may not");
    assertThat(open("Authorization", "Bearer x")).isEqualTo("Optional.empty may not");
    assertThat(open("Authorization", "Basic eDp4")).isEqualTo("Optional.empty may not");
  }

  @Test
  void who_has_deactivated_their_account_is_nobody_to_an_open_endpoint() {
    Caller gone =
        server.people.deactivated(9, Contract.GENCHARGE, new Permission(Resource.KYC, Action.EDIT));

    assertThat(open("Authorization", "Bearer " + server.tokenOf(gone)))
        .isEqualTo("Optional.empty may not");
  }

  private String open(String... headers) {
    HttpResponse<String> response = server.get("/t/open", headers);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().replaceFirst(".*\"what\":\"([^\"]*)\".*", "$1");
  }

  private HttpResponse<String> me(String authorization) {
    return server.get("/t/me", "Authorization", authorization);
  }

  private static String resigned(String token, Algorithm algorithm, String kid) {
    String payload =
        new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    return JWT.create()
        .withHeader(Map.of("kid", kid, "typ", "at+jwt"))
        .withPayload(payload)
        .sign(algorithm);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
