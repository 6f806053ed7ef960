package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People for whom an admin has made an account before they come. */
class AwaitedUsersE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App admin = new Colleagues(KHATA).superAdmin().staff().in(Contract.CHARGEGHAR);
  private final Rider maya = Rider.anybody(KHATA.app());

  @Test
  void a_code_to_log_in_proves_that_the_account_is_theirs() {
    JsonNode made = made("phone_number", maya.phone(), "full_name", "Maya Rai");

    maya.ask(maya.phone(), "LOGIN").is(200);
    JsonNode me = Rider.me(maya.in(maya.logInByToken(maya.token(maya.phone(), 1)).is(200)));

    assertThat(me.path("id")).isEqualTo(made.path("id"));
    assertThat(me.path("phone_verified").asBoolean()).isTrue();
    assertThat(events(made)).contains("ACCOUNT_TAKEN_OVER");
  }

  @Test
  void the_purpose_that_suits_is_to_log_in() {
    JsonNode made = made("phone_number", maya.phone());

    maya.ask().is(200);

    Answer in = maya.logInByToken(maya.token(maya.phone(), 1)).is(200);
    assertThat(Rider.me(maya.in(in)).path("id")).isEqualTo(made.path("id"));
  }

  @Test
  void by_an_address_it_is_the_same() {
    JsonNode made = made("email", maya.email(), "phone_number", maya.phone());

    maya.ask(maya.email(), "LOGIN").is(200);
    Answer in =
        KHATA
            .app()
            .post(
                "/api/auth/login",
                "identifier",
                maya.email(),
                "verification_token",
                maya.token(maya.email(), 1))
            .is(200);

    JsonNode me = Rider.me(maya.in(in));
    assertThat(me.path("id")).isEqualTo(made.path("id"));
    assertThat(me.path("email_verified").asBoolean()).isTrue();
    assertThat(me.path("phone_verified").asBoolean(true)).isFalse();
  }

  @Test
  void who_registers_gets_that_account_with_what_they_tell() {
    JsonNode made = made("phone_number", maya.phone(), "full_name", "Maya Rai");

    maya.ask(maya.phone(), "REGISTER").is(200);
    Answer in =
        maya.register(
                maya.token(maya.phone(), 1), "password", Rider.PASSWORD, "email", maya.email())
            .is(201);

    JsonNode me = Rider.me(maya.in(in));
    assertThat(me.path("id")).isEqualTo(made.path("id"));
    assertThat(me.path("username").asText()).isEqualTo(maya.username());
    assertThat(me.path("email").asText()).isEqualTo(maya.email());
    assertThat(me.path("email_verified").asBoolean(true)).isFalse();
    assertThat(me.path("phone_verified").asBoolean()).isTrue();
    maya.logIn(Rider.PASSWORD).is(200);
    assertThat(holders()).isEqualTo(1);
  }

  @Test
  void who_registers_in_another_contract_gets_it_too() {
    JsonNode made = made("phone_number", maya.phone());
    Subscriber elsewhere = new Subscriber(KHATA.app(), maya.phone());

    elsewhere.askToSignUp().is(200);
    elsewhere
        .register(elsewhere.verified(1), "name", "Maya", "password", "monsoon over pune")
        .is(200);

    maya.ask(maya.phone(), "LOGIN").is(200);
    Answer in = maya.logInByToken(maya.token(maya.phone(), 2)).is(200);
    assertThat(Rider.me(maya.in(in)).path("id")).isEqualTo(made.path("id"));
    assertThat(holders()).isEqualTo(1);
  }

  @Test
  void what_somebody_else_has_is_still_refused_and_nothing_is_written() {
    Rider other = Rider.anybody(KHATA.app());
    other.signUp();
    JsonNode made = made("phone_number", maya.phone());
    maya.ask(maya.phone(), "REGISTER").is(200);
    String token = maya.token(maya.phone(), 1);

    Rider.invalid(maya.register(token, "username", other.username()), "username");
    assertThat(Rider.data(admin.get(path(made)).is(200))).isEqualTo(made);

    maya.register(token).is(201);
  }

  @Test
  void a_suspended_account_is_no_way_in_and_stays_suspended() {
    JsonNode made = made("phone_number", maya.phone());
    admin.send("PATCH", path(made), Json.of("status", "SUSPENDED")).is(200);

    maya.ask(maya.phone(), "REGISTER").is(200);
    Rider.invalid(maya.register(maya.token(maya.phone(), 1)), "verification_token");
    maya.ask(maya.phone(), "LOGIN").is(200);
    Rider.refused(maya.logInByToken(maya.token(maya.phone(), 2)), 403, "PERMISSION_DENIED");

    JsonNode after = Rider.data(admin.get(path(made)).is(200));
    assertThat(after.path("status").asText()).isEqualTo("SUSPENDED");
    assertThat(after.path("phone_number").asText()).isEqualTo(maya.phone());
  }

  @Test
  void an_account_with_a_password_is_its_holders_and_is_entered_by_no_code_to_log_in() {
    JsonNode made = made("phone_number", maya.phone(), "password", "lights of pokhara");

    maya.ask(maya.phone(), "LOGIN").is(200);

    assertThat(KHATA.app().inbox(maya.phone()).messages(0)).isEmpty();
    assertThat(Rider.data(admin.get(path(made)).is(200)).path("phone_verified").asBoolean(true))
        .isFalse();
  }

  @Test
  void a_new_name_is_long_enough_and_no_phone_number_or_address() {
    for (String name :
        List.of("a@b.np", "@maya", "9812345678", "+977 (98) 123-45678", "\u0967\u0968")) {
      Rider.invalid(
          admin.post("/api/users", "phone_number", maya.phone(), "username", name), "username");
    }
    Rider.invalid(
        admin.post("/api/users", "phone_number", maya.phone(), "full_name", "M"), "full_name");
    JsonNode made =
        made("phone_number", maya.phone(), "username", maya.username(), "full_name", "Mo");
    Rider.invalid(admin.send("PATCH", path(made), Json.of("full_name", "M")), "full_name");
    admin.send("PATCH", path(made), Json.of("full_name", "")).is(200);

    Rider other = Rider.anybody(KHATA.app());
    other.ask().is(200);
    String token = other.token(other.phone(), 1);
    Rider.invalid(other.register(token, "username", other.phone()), "username");
    other.register(token).is(201);
  }

  private JsonNode made(Object... fields) {
    return Rider.data(admin.post("/api/users", fields).is(201));
  }

  private static String path(JsonNode user) {
    return "/api/users/" + user.path("id").asText();
  }

  private int holders() {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM users WHERE phone = ?", maya.phone())
        .get(0, Integer.class);
  }

  private static String events(JsonNode user) {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT string_agg(e.action, ' ') FROM audit_event e JOIN users u ON u.id ="
                + " e.subject_id WHERE u.public_id = ?::uuid",
            user.path("id").asText())
        .get(0, String.class);
  }
}
