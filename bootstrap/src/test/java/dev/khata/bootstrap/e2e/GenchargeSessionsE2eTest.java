package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where users are logged in, and how they end it. */
class GenchargeSessionsE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private static final String PATH = "/user/me/sessions";

  private final Subscriber asha = Subscriber.anybody(KHATA.app());
  private final Answer signedUp = asha.signUp();
  private final Subscriber.Session session = asha.in(signedUp);

  @Test
  void sessions_of_all_contracts_are_listed_each_with_its_device() {
    CLOCK.advance(Duration.ofSeconds(1));
    App pharmacy = KHATA.app().withHeader("User-Agent", "MyPharma/2.0 (iPhone)\tbeta");
    pharmacy
        .post("/api/auth/login/", "phone", asha.phone(), "password", Subscriber.PASSWORD)
        .is(200);

    JsonNode list = session.app().get(PATH).is(200).json();

    assertThat(list.path("total").asInt()).isEqualTo(2);
    JsonNode other = list.path("items").get(0);
    assertThat(other.path("contract").asText()).isEqualTo("mypharma");
    assertThat(other.path("device").asText()).isEqualTo("MyPharma/2.0 (iPhone)beta");
    assertThat(other.path("current").asBoolean()).isFalse();
    JsonNode own = list.path("items").get(1);
    assertThat(own.path("contract").asText()).isEqualTo("gencharge");
    assertThat(own.path("device").asText()).startsWith("Java-http-client/");
    assertThat(own.path("current").asBoolean()).isTrue();
    assertThat(own.path("ip_country").isNull()).isTrue();
    assertThat(own.path("last_active")).isEqualTo(own.path("created_at"));
  }

  @Test
  void a_session_was_active_when_it_was_refreshed_and_what_ended_or_expired_is_gone() {
    asha.in(asha.logIn(Subscriber.PASSWORD).is(200)).post("/auth/logout").is(200);
    CLOCK.advance(Duration.ofDays(6));
    Answer refreshed =
        KHATA.app().post("/auth/refresh", "refresh_token", signedUp.get("refresh_token")).is(200);
    asha.logIn(Subscriber.PASSWORD).is(200);
    Subscriber.Session again = asha.in(refreshed);
    JsonNode mine = current(again);
    assertThat(mine.path("last_active").asText()).isGreaterThan(mine.path("created_at").asText());
    assertThat(ids(again)).hasSize(2);

    CLOCK.advance(Duration.ofDays(7));

    assertThat(ids(asha.in(asha.logIn(Subscriber.PASSWORD).is(200)))).hasSize(1);
  }

  @Test
  void a_session_that_is_ended_is_out_at_once_and_its_refresh_token_too() {
    Answer in = asha.logIn(Subscriber.PASSWORD).is(200);
    Subscriber.Session lost = asha.in(in);
    String id = id(current(lost));

    session.app().delete(PATH + "/" + id).is(204);

    lost.me().is(401, "UNAUTHORIZED");
    KHATA
        .app()
        .post("/auth/refresh", "refresh_token", in.get("refresh_token"))
        .is(401, "UNAUTHORIZED");
    session.app().delete(PATH + "/" + id).is(404, "NOT_FOUND");
    assertThat(ids(session)).containsExactly(id(current(session)));
    assertThat(audited("SESSION_ENDED")).isEqualTo(1);
  }

  @Test
  void the_present_session_may_be_ended_too() {
    session.app().delete(PATH + "/" + id(current(session))).is(204);

    session.me().is(401, "UNAUTHORIZED");
  }

  @Test
  void the_session_of_another_is_not_found_and_goes_on() {
    Subscriber other = Subscriber.anybody(KHATA.app());
    Subscriber.Session theirs = other.in(other.signUp());

    session.app().delete(PATH + "/" + id(current(theirs))).is(404, "NOT_FOUND");
    session.app().delete(PATH + "/" + Fresh.uuid()).is(404, "NOT_FOUND");
    session.app().delete(PATH + "/1").is(422, "VALIDATION_ERROR");

    theirs.me().is(200);
  }

  @Test
  void a_deactivated_user_sees_no_sessions() {
    session.post("/user/me/deactivate").is(200);

    session.app().get(PATH).is(403, "ACCOUNT_DEACTIVATED");
    session.app().delete(PATH + "/" + Fresh.uuid()).is(403, "ACCOUNT_DEACTIVATED");
  }

  private static JsonNode current(Subscriber.Session session) {
    return items(session).stream()
        .filter(item -> item.path("current").asBoolean())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Subscriber.Session session) {
    return items(session).stream().map(GenchargeSessionsE2eTest::id).toList();
  }

  private static List<JsonNode> items(Subscriber.Session session) {
    JsonNode items = session.app().get(PATH).is(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private static String id(JsonNode item) {
    return item.path("session_id").asText();
  }

  private int audited(String action) {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT count(*) FROM audit_event WHERE action = ? AND actor_id = ?",
            action,
            signedUp.user().path("user_id").asLong())
        .get(0, Integer.class);
  }
}
