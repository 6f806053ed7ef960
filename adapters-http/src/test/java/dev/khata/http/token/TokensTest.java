package dev.khata.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.testing.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final UUID USER = new UUID(0, 1);
  private static final UUID SESSION = new UUID(0, 2);
  private static final UUID ID = new UUID(0, 3);
  private static final AccessToken ACCESS =
      new AccessToken(
          Contract.MYPHARMA,
          USER,
          SESSION,
          ID,
          "DOCTOR",
          Optional.of("a@b.example"),
          NOW,
          NOW.plusSeconds(3600));
  private static final RefreshToken REFRESH =
      new RefreshToken(ID, SESSION, NOW, NOW.plus(Duration.ofDays(7)), "k1");

  private final Tokens tokens = tokens(NOW, "k1");

  @Test
  void what_is_signed_can_be_read() {
    assertThat(tokens.readAccess(tokens.sign(ACCESS), Contract.MYPHARMA)).contains(ACCESS);
    assertThat(tokens.readRefresh(refresh(tokens), Contract.MYPHARMA)).contains(REFRESH);
  }

  @Test
  void the_claims_are_those_that_were_agreed() {
    String[] parts = tokens.sign(ACCESS).reveal().split("\\.", -1);

    assertThat(decoded(parts[0]))
        .isEqualTo("{\"kid\":\"k1\",\"typ\":\"at+jwt\",\"alg\":\"HS256\"}");
    assertThat(decoded(parts[1]))
        .isEqualTo(
            """
            {"iss":"khata","aud":"mypharma","sub":"00000000-0000-0000-0000-000000000001",\
            "sid":"00000000-0000-0000-0000-000000000002",\
            "jti":"00000000-0000-0000-0000-000000000003",\
            "role":"DOCTOR","email":"a@b.example","iat":1772600767,"exp":1772604367}\
            """);
  }

  @Test
  void the_same_refresh_token_is_the_same_bytes_also_after_a_rotation_of_keys() {
    String first = refresh(tokens).reveal();

    assertThat(refresh(tokens(NOW.plusSeconds(9), "k2", "k1")).reveal()).isEqualTo(first);
    assertThat(first)
        .isEqualTo(
            """
            eyJraWQiOiJrMSIsInR5cCI6InJ0K2p3dCIsImFsZyI6IkhTMjU2In0.eyJpc3MiOiJraGF0YSIs\
            ImF1ZCI6Im15cGhhcm1hIiwic3ViIjoiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAw\
            MDAxIiwic2lkIjoiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAyIiwianRpIjoi\
            MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAzIiwiaWF0IjoxNzcyNjAwNzY3LCJl\
            eHAiOjE3NzMyMDU1Njd9.gihVIQbQmASaLZKDLTlKf4yW3js3BwFb0iqAoQIvG7M\
            """);
  }

  @Test
  void older_keys_are_good_while_they_are_on_the_ring() {
    Secret old = tokens.sign(ACCESS);

    assertThat(tokens(NOW, "k2", "k1").readAccess(old, Contract.MYPHARMA)).isPresent();
    assertThat(tokens(NOW, "k2").readAccess(old, Contract.MYPHARMA)).isEmpty();
  }

  @Test
  void one_kind_is_never_taken_for_the_other() {
    assertThat(tokens.readRefresh(tokens.sign(ACCESS), Contract.MYPHARMA)).isEmpty();
    assertThat(tokens.readAccess(refresh(tokens), Contract.MYPHARMA)).isEmpty();
  }

  @Test
  void a_token_is_good_in_its_own_contract_only() {
    assertThat(tokens.readAccess(tokens.sign(ACCESS), Contract.WATTSUP)).isEmpty();
    assertThat(tokens.readRefresh(refresh(tokens), Contract.GENCHARGE)).isEmpty();
  }

  @Test
  void thirty_seconds_are_forgiven_to_clocks() {
    Secret token = tokens.sign(ACCESS);
    Instant end = ACCESS.expiresAt();

    assertThat(tokens(end.plusSeconds(29), "k1").readAccess(token, Contract.MYPHARMA)).isPresent();
    assertThat(tokens(end.plusSeconds(31), "k1").readAccess(token, Contract.MYPHARMA)).isEmpty();
  }

  @Test
  void a_token_that_was_good_is_so_until_it_expires() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    KeyRing ring = new KeyRing(List.of(Keyring.key("k1")));
    Tokens ofClock = new Tokens("khata", ring, now::get);
    Secret token = ofClock.sign(ACCESS);

    for (int asked = 0; asked < 3; asked++) {
      assertThat(ofClock.readAccess(token, Contract.MYPHARMA)).contains(ACCESS);
    }
    now.set(ACCESS.expiresAt().plusSeconds(30));
    assertThat(ofClock.readAccess(token, Contract.MYPHARMA)).contains(ACCESS);
    now.set(ACCESS.expiresAt().plusSeconds(31));
    assertThat(ofClock.readAccess(token, Contract.MYPHARMA)).isEmpty();
  }

  @Test
  void a_token_that_was_good_is_so_for_nothing_else() {
    String good = tokens.sign(ACCESS).reveal();
    assertThat(tokens.readAccess(new Secret(good), Contract.MYPHARMA)).isPresent();

    String[] parts = good.split("\\.", -1);
    char last = parts[2].charAt(20);
    String forged = parts[2].replace(last, last == 'A' ? 'B' : 'A');
    assertThat(
            tokens.readAccess(
                new Secret(parts[0] + "." + parts[1] + "." + forged), Contract.MYPHARMA))
        .isEmpty();
    assertThat(tokens.readAccess(new Secret(good + " "), Contract.MYPHARMA)).isEmpty();
    assertThat(tokens.readAccess(new Secret(good), Contract.WATTSUP)).isEmpty();
    assertThat(tokens.readRefresh(new Secret(good), Contract.MYPHARMA)).isEmpty();
  }

  @Test
  void tokens_of_a_clock_that_was_a_day_ahead_are_good_when_it_is_put_right() {
    Tokens putRight = tokens(NOW.minus(Duration.ofDays(1)), "k1");

    assertThat(putRight.readAccess(tokens.sign(ACCESS), Contract.MYPHARMA)).contains(ACCESS);
    assertThat(putRight.readRefresh(refresh(tokens), Contract.MYPHARMA)).contains(REFRESH);
  }

  @Test
  void a_token_that_is_not_yet_good_or_of_another_issuer_or_not_whole_is_refused() {
    assertThat(read(jwt -> jwt)).isPresent();
    assertThat(read(jwt -> jwt.withNotBefore(NOW.plusSeconds(60)))).isEmpty();
    assertThat(read(jwt -> jwt.withIssuer("other"))).isEmpty();
    assertThat(read(jwt -> jwt.withJWTId("1"))).isEmpty();
    assertThat(read(jwt -> jwt.withSubject("1"))).isEmpty();
    assertThat(read(jwt -> jwt.withClaim("sid", 5))).isEmpty();
    assertThat(read(jwt -> jwt.withExpiresAt((Instant) null))).isEmpty();
    assertThat(read(jwt -> jwt.withAudience("wattsup"))).isEmpty();
  }

  @Test
  void nonsense_is_refused() {
    for (String text : List.of("", ".", "..", "a.b.c", "x".repeat(5_000), "é.é.é", "e30.e30.e30")) {
      assertThat(tokens.readAccess(new Secret(text), Contract.MYPHARMA)).isEmpty();
    }
    String good = tokens.sign(ACCESS).reveal();
    assertThat(tokens.readAccess(new Secret(good + "x"), Contract.MYPHARMA)).isEmpty();
    assertThat(tokens.readAccess(new Secret(good + "."), Contract.MYPHARMA)).isEmpty();
  }

  /** A token is taken apart before anything of it is verified. */
  @Test
  void whatever_a_token_is_made_of_it_is_refused() {
    List<String> parts =
        List.of(
            "null",
            "[]",
            "1",
            "\"\"",
            "",
            "{",
            "{}",
            "{\"kid\":null,\"typ\":5}",
            "{\"kid\":\"k1\",\"typ\":\"at+jwt\"}",
            "{\"kid\":{},\"typ\":[]}",
            "{\"exp\":1e9999999999}",
            "{\"exp\":9223372036854775807}",
            "{\"x\":" + "[".repeat(1_100) + "]".repeat(1_100) + "}");
    for (String header : parts) {
      for (String payload : parts) {
        Secret token = new Secret(encoded(header) + "." + encoded(payload) + ".c2ln");
        assertThat(tokens.readAccess(token, Contract.MYPHARMA)).isEmpty();
        assertThat(tokens.readRefresh(token, Contract.MYPHARMA)).isEmpty();
      }
    }
  }

  private static String encoded(String part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(part.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<AccessToken> read(UnaryOperator<JWTCreator.Builder> change) {
    JWTCreator.Builder jwt =
        JWT.create()
            .withHeader(Map.of("kid", "k1", "typ", "at+jwt"))
            .withIssuer("khata")
            .withAudience("mypharma")
            .withSubject(USER.toString())
            .withClaim("sid", SESSION.toString())
            .withJWTId(ID.toString())
            .withClaim("role", "DOCTOR")
            .withIssuedAt(NOW)
            .withExpiresAt(NOW.plusSeconds(60));
    String signed = change.apply(jwt).sign(Algorithm.HMAC256(Keyring.key("k1").bytes()));
    return tokens.readAccess(new Secret(signed), Contract.MYPHARMA);
  }

  private static Secret refresh(Tokens tokens) {
    return tokens.sign(REFRESH, Contract.MYPHARMA, USER);
  }

  private static Tokens tokens(Instant now, String... keys) {
    KeyRing ring = new KeyRing(List.of(keys).stream().map(Keyring::key).toList());
    return new Tokens("khata", ring, InstantSource.fixed(now));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
