package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @Test
  void a_refresh_token_becomes_new_tokens_and_the_user() {
    Answer in = rahim.signUp(app);

    Answer refreshed = refresh(in.get("refresh")).is(200);

    assertThat(refreshed.header("Cache-Control")).contains("no-store");
    assertThat(refreshed.user()).isEqualTo(in.user());
    assertThat(refreshed.get("refresh")).isNotEqualTo(in.get("refresh"));
    app.with(refreshed.get("access")).get("/api/auth/me/").is(200);
    refresh(refreshed.get("refresh")).is(200);
  }

  @Test
  void a_lost_answer_can_be_asked_for_again_within_ten_seconds() {
    Answer in = rahim.signUp(app);
    Answer lost = refresh(in.get("refresh")).is(200);

    CLOCK.advance(Duration.ofSeconds(9));
    Answer again = refresh(in.get("refresh")).is(200);

    assertThat(again.get("refresh")).isEqualTo(lost.get("refresh"));
  }

  @Test
  void a_spent_token_that_comes_back_late_ends_the_session() {
    Answer in = rahim.signUp(app);
    Answer next = refresh(in.get("refresh")).is(200);

    CLOCK.advance(Duration.ofSeconds(11));
    refresh(in.get("refresh")).is(401, "token_not_valid");

    refresh(next.get("refresh")).is(401, "token_not_valid");
    app.with(next.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
  }

  @Test
  void a_token_whose_successor_is_spent_ends_the_session_at_once() {
    Answer in = rahim.signUp(app);
    Answer second = refresh(in.get("refresh")).is(200);
    Answer third = refresh(second.get("refresh")).is(200);

    refresh(in.get("refresh")).is(401, "token_not_valid");

    refresh(third.get("refresh")).is(401, "token_not_valid");
    app.with(third.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
  }

  @Test
  void reuse_ends_one_session_and_spares_the_others() {
    Answer phone = rahim.signUp(app);
    Answer tablet = rahim.logIn(app, Person.PASSWORD).is(200);
    refresh(refresh(phone.get("refresh")).is(200).get("refresh")).is(200);

    refresh(phone.get("refresh")).is(401, "token_not_valid");

    refresh(tablet.get("refresh")).is(200);
  }

  @Test
  void what_is_no_refresh_token_of_this_contract_is_not_valid() {
    Answer in = rahim.signUp(app);

    Answer refused = refresh("nonsense").is(401, "token_not_valid");
    assertThat(refused.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    refresh(in.get("access")).is(401, "token_not_valid");
    refresh(in.get("refresh") + "x").is(401, "token_not_valid");
    app.post("/api/auth/token/refresh/").complains("refresh", "This field is required.");
  }

  @Test
  void a_refresh_token_lives_seven_days() {
    Answer in = rahim.signUp(app);
    Answer other = rahim.logIn(app, Person.PASSWORD).is(200);

    CLOCK.advance(Duration.ofDays(7).minusSeconds(5));
    refresh(in.get("refresh")).is(200);
    CLOCK.advance(Duration.ofSeconds(40));

    refresh(other.get("refresh")).is(401, "token_not_valid");
  }

  @Test
  void logging_out_spends_the_refresh_token() {
    Answer in = rahim.signUp(app);

    app.with(in.get("access")).post("/api/auth/logout/").is(200);

    refresh(in.get("refresh")).is(401, "token_not_valid");
  }

  private Answer refresh(String token) {
    return app.post("/api/auth/token/refresh/", "refresh", token);
  }
}
