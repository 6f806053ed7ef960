package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of My Pharma change of their own account. */
class MyPharmaAccountE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String ME = "/api/auth/me/";
  private static final String UNCHANGEABLE = "This can't be changed here.";

  private final Person rahim = Person.anybody();
  private final App session = KHATA.app().with(rahim.signUp(KHATA.app()).get("access"));

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void names_are_trimmed_and_what_is_left_out_stays(String method) {
    JsonNode first = change(method, "first_name", " Rahim ", "last_name", "Uddin").is(200).json();
    assertThat(first.path("full_name").asText()).isEqualTo("Rahim Uddin");
    assertThat(first.path("username").isNull()).isTrue();

    JsonNode second = change(method, "first_name", "Karim").is(200).json();

    assertThat(second).isEqualTo(session.get(ME).is(200).json());
    assertThat(second.path("first_name").asText()).isEqualTo("Karim");
    assertThat(second.path("last_name").asText()).isEqualTo("Uddin");
    JsonNode third = change(method, "last_name", "").is(200).json();
    assertThat(third.path("full_name").asText()).isEqualTo("Karim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void a_name_that_can_not_be_is_refused(String method) {
    change(method, "first_name", "a".repeat(151))
        .is(400)
        .complains("first_name", "Ensure this field has no more than 150 characters.");
    change(method, "last_name", "a\u0007b")
        .is(400)
        .complains("last_name", "Control characters are not allowed.");
    change(method, "first_name", 5).is(400).complains("first_name", "Not a valid string.");
    change(method, "first_name", "a".repeat(150)).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void another_phone_or_address_is_refused_and_nothing_changes(String method) {
    change(method, "first_name", "Karim", "phone", Person.anybody().phone())
        .is(400)
        .complains("phone", UNCHANGEABLE);
    change(method, "first_name", "Karim", "email", rahim.email())
        .is(400)
        .complains("email", UNCHANGEABLE);
    change(method, "phone", "").is(400).complains("phone", UNCHANGEABLE);
    change(method, "email", "nothing").is(400).complains("email", UNCHANGEABLE);

    assertThat(session.get(ME).get("first_name")).isEmpty();
  }

  @Test
  void the_user_may_be_sent_back_whole() {
    JsonNode me = session.get(ME).is(200).json();

    assertThat(session.send("PUT", ME, me).is(200).json()).isEqualTo(me);
    change("PATCH", "phone", rahim.e164(), "email", " ").is(200);
    Person karim = Person.anybody();
    App other = KHATA.app().with(karim.signUpByEmail(KHATA.app()).get("access"));
    other
        .send("PATCH", ME, Json.of("email", karim.email().toUpperCase(Locale.ROOT), "phone", ""))
        .is(200);
    assertThat(other.get(ME).get("email")).isEqualTo(karim.email());
  }

  @Test
  void every_answer_that_carries_the_user_carries_all_of_it() {
    change("PUT", "first_name", "Rahim", "last_name", "Uddin").is(200);

    Answer in = rahim.logIn(KHATA.app(), Person.PASSWORD).is(200);
    Answer refreshed =
        KHATA.app().post("/api/auth/token/refresh/", "refresh", in.get("refresh")).is(200);

    assertThat(in.user()).isEqualTo(session.get(ME).json()).isEqualTo(refreshed.user());
    assertThat(in.user().path("full_name").asText()).isEqualTo("Rahim Uddin");
  }

  @Test
  void who_has_no_session_changes_nothing() {
    KHATA.app().send("PATCH", ME, Json.of("first_name", "a")).is(401, "not_authenticated");
  }

  private Answer change(String method, Object... namesAndValues) {
    return session.send(method, ME, Json.of(namesAndValues));
  }
}
