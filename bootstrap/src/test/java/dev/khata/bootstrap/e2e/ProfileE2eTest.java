package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.domain.kernel.Contract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users tell of themselves in ChargeGhar, and what the other contracts see of it. */
class ProfileE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String PROFILE = "/api/users/profile";
  private static final String AVATAR = "https://pictures.example/asha.jpg";

  private final Staff asha = Staff.hiredBy(KHATA);
  private final App app = asha.in(Contract.CHARGEGHAR);

  @Test
  void there_is_none_until_something_is_told() {
    assertThat(app.get(PROFILE).is(404).json().at("/error/code").asText()).isEqualTo("NOT_FOUND");

    JsonNode put = put(everything());

    assertThat(profile()).isEqualTo(put);
    assertThat(put.path("full_name").asText()).isEqualTo("Asha Devi Rai");
    assertThat(put.path("date_of_birth").asText()).isEqualTo("1990-03-15");
    assertThat(put.path("address").asText()).isEqualTo("Ward 4\nDamak");
    assertThat(put.path("avatar_url").asText()).isEqualTo(AVATAR);
    assertThat(put.path("is_profile_complete").asBoolean()).isTrue();
    assertThat(put.path("created_at")).isEqualTo(put.path("updated_at"));
  }

  @Test
  void me_shows_it_and_its_picture() {
    assertThat(me().path("profile").isNull()).isTrue();
    assertThat(me().path("profile_picture").isNull()).isTrue();

    JsonNode put = put(everything());

    assertThat(me().path("profile")).isEqualTo(put);
    assertThat(me().path("profile_picture").asText()).isEqualTo(AVATAR);
  }

  @Test
  void put_replaces() {
    JsonNode before = put(everything());

    JsonNode after = put(Json.of("full_name", "Asha Rai"));

    assertThat(after.path("id")).isEqualTo(before.path("id"));
    assertThat(after.path("created_at")).isEqualTo(before.path("created_at"));
    assertThat(after.path("updated_at").asText()).isGreaterThan(before.path("updated_at").asText());
    assertThat(List.of("date_of_birth", "address", "avatar_url"))
        .allSatisfy(field -> assertThat(after.get(field).isNull()).isTrue());
    assertThat(after.path("is_profile_complete").asBoolean()).isFalse();
  }

  @Test
  void patch_merges_and_null_or_nothing_empties() {
    put(everything());

    JsonNode moved = patch(Json.of("address", "Ilam 2"));
    assertThat(moved.path("address").asText()).isEqualTo("Ilam 2");
    assertThat(moved.path("date_of_birth").asText()).isEqualTo("1990-03-15");
    assertThat(moved.path("full_name").asText()).isEqualTo("Asha Devi Rai");

    JsonNode emptied = patch(Json.of("avatar_url", null, "address", " "));
    assertThat(emptied.get("avatar_url").isNull()).isTrue();
    assertThat(emptied.get("address").isNull()).isTrue();
    assertThat(emptied.path("is_profile_complete").asBoolean()).isFalse();
    assertThat(patch(Json.of("address", "Ilam 2")).path("is_profile_complete").asBoolean())
        .isTrue();
  }

  @Test
  void a_patch_that_tells_nothing_begins_none() {
    assertThat(app.send("PATCH", PROFILE, Json.of()).is(404).json().at("/error/code").asText())
        .isEqualTo("NOT_FOUND");
    app.get(PROFILE).is(404);
    assertThat(me().path("profile").isNull()).isTrue();

    JsonNode begun = patch(Json.of("address", "Ilam 2"));
    assertThat(patch(Json.of())).isEqualTo(begun);
  }

  @Test
  void patch_begins_a_profile() {
    JsonNode begun = patch(Json.of("address", "Ilam 2"));

    assertThat(begun.path("full_name").asText()).isEmpty();
    assertThat(profile()).isEqualTo(begun);
  }

  @Test
  void the_name_is_that_of_every_contract() {
    App myPharma = asha.in(Contract.MYPHARMA);
    put(Json.of("full_name", "  Asha Devi Rai "));
    JsonNode me = myPharma.get("/api/auth/me/").is(200).json();
    assertThat(me.path("first_name").asText()).isEqualTo("Asha Devi");
    assertThat(me.path("last_name").asText()).isEqualTo("Rai");

    myPharma.send("PATCH", "/api/auth/me/", Json.of("first_name", "Asha", "last_name", "Devi Rai"));
    assertThat(profile().path("full_name").asText()).isEqualTo("Asha Devi Rai");
    patch(Json.of("full_name", "Asha Devi Rai"));
    assertThat(myPharma.get("/api/auth/me/").json().path("last_name").asText())
        .isEqualTo("Devi Rai");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "full_name     | {\"full_name\":\"A\"}",
        "full_name     | {\"full_name\":\" A \"}",
        "full_name     | {\"full_name\":\"\"}",
        "full_name     | {\"full_name\":7}",
        "full_name     | {\"full_name\":\"Asha\\u0000Rai\"}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":\"15.03.1990\"}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":\"1990-02-30\"}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":\"1990-03-15T23:00:00-05:00\"}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":\"1990-03-15T00:00:00Z\"}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":637459200}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":\"\"}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":\"1889-12-31\"}",
        "date_of_birth | {\"full_name\":\"Asha\",\"date_of_birth\":\"+29990-01-01\"}",
        "address       | {\"full_name\":\"Asha\",\"address\":[]}",
        "avatar_url    | {\"full_name\":\"Asha\",\"avatar_url\":\"http://a.example/a.jpg\"}",
        "avatar_url    | {\"full_name\":\"Asha\",\"avatar_url\":\"javascript:alert(1)\"}",
        "avatar_url    | {\"full_name\":\"Asha\",\"avatar_url\":\"https://a:b@c.example/\"}"
      })
  void what_is_wrong_is_told_of_its_field(String field, String body) {
    for (String method : List.of("PUT", "PATCH")) {
      refused(field, method, Json.parse(body));
    }
    app.get(PROFILE).is(404);
  }

  @Test
  void a_name_is_asked_for_and_nobody_is_born_tomorrow_or_lives_too_far_to_be_told() {
    refused("full_name", "PUT", Json.of("address", "Ilam 2"));
    refused("full_name", "PUT", Json.of("full_name", null));
    refused(
        "date_of_birth", "PATCH", Json.of("date_of_birth", LocalDate.now().plusDays(2).toString()));
    refused("address", "PATCH", Json.of("address", "x".repeat(501)));
    refused("avatar_url", "PATCH", Json.of("avatar_url", AVATAR + "x".repeat(2048)));
    assertThat(patch(Json.of("address", "\ud83c\udfe0".repeat(500))).path("address").asText())
        .hasSize(1000);
  }

  @Test
  void a_date_that_the_papers_tell_is_not_contradicted() {
    put(everything());
    Applicant papers = Applicant.anybody(KHATA.app());
    papers.papers(new Form()).post(asha.in(Contract.WATTSUP), Applicant.KYC + "submit").is(201);

    refused("date_of_birth", "PATCH", Json.of("date_of_birth", "1990-03-16"));
    assertThat(profile().path("date_of_birth").asText()).isEqualTo("1990-03-15");
    patch(Json.of("date_of_birth", null));
    assertThat(patch(Json.of("date_of_birth", "1990-03-15")).path("date_of_birth").asText())
        .isEqualTo("1990-03-15");
  }

  @Test
  void of_many_first_puts_at_once_one_makes_the_row() {
    List<JsonNode> answers =
        Race.of(12, i -> put(Json.of("full_name", "Asha Rai", "address", "Ilam " + i)));

    assertThat(answers).extracting(answer -> answer.path("id").asText()).hasSize(12);
    assertThat(answers.stream().map(answer -> answer.path("id").asText()).distinct()).hasSize(1);
    assertThat(rows()).isEqualTo(1);
    assertThat(answers).contains(profile());
  }

  @Test
  void it_goes_with_its_owner() {
    App leaving = asha.mayOnly(List.of()).in(Contract.GENCHARGE);
    put(everything());

    leaving.delete("/user/me").is(200);

    assertThat(rows()).isZero();
    app.get(PROFILE).is(401);
  }

  private int rows() {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM profile WHERE user_id = ?", asha.id())
        .get(0, Integer.class);
  }

  private static JsonNode everything() {
    return Json.of(
        "full_name",
        "Asha Devi Rai",
        "date_of_birth",
        "1990-03-15",
        "address",
        " Ward 4\nDamak ",
        "avatar_url",
        AVATAR);
  }

  private JsonNode me() {
    return app.get("/api/auth/me").is(200).json().path("data");
  }

  private JsonNode profile() {
    return app.get(PROFILE).is(200).json().path("data");
  }

  private JsonNode put(JsonNode body) {
    return app.send("PUT", PROFILE, body).is(200).json().path("data");
  }

  private JsonNode patch(JsonNode body) {
    return app.send("PATCH", PROFILE, body).is(200).json().path("data");
  }

  private void refused(String field, String method, JsonNode body) {
    JsonNode error = app.send(method, PROFILE, body).is(400).json().path("error");
    assertThat(error.path("code").asText()).as(body::toString).isEqualTo("VALIDATION_ERROR");
    assertThat(error.path("details").fieldNames())
        .as(body::toString)
        .toIterable()
        .containsExactly(field);
  }
}
