package dev.khata.http.gencharge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.http.gencharge.Counter;
import dev.khata.http.gencharge.Counter.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanGroupSectionTest {
  private static final String GROUPS = "/plans/plan-group";

  private final Counter counter = Counter.open();

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_group_is_made_and_shown() {
    Answer made = counter.post(GROUPS, "{\"name\":\" Popular \",\"description\":\"For\\nall\"}");

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.body())
        .isEqualTo(
            Counter.json(
                """
                {"group_id":1,"name":"Popular","description":"For\\nall",
                 "created_at":"2026-03-01T12:00:00.123456Z"}
                """));
    assertThat(counter.get(GROUPS + "/1")).isEqualTo(made);
  }

  @Test
  void a_description_can_be_left_out_or_blank() {
    assertThat(counter.post(GROUPS, "{\"name\":\"a\"}").body().path("description").isNull())
        .isTrue();
    assertThat(
            counter
                .post(GROUPS, "{\"name\":\"b\",\"description\":\" \"}")
                .body()
                .path("description")
                .isNull())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | name: Field required",
        "{\"name\":null} | name: Must not be null",
        "{\"name\":\"  \"} | name: Must not be blank",
        "{\"name\":7} | name: Must be a string",
        "{\"name\":\"a\\nb\"} | name: Control characters are not allowed",
        "{\"name\":\"a\\u200bb\"} | name: Control characters are not allowed",
        "{\"name\":\"a\",\"description\":[]} | description: Must be a string",
      })
  void a_name_is_needed_and_checked(String body, String error) {
    Answer answer = counter.post(GROUPS, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
    assertThat(answer.errors()).containsExactly(error);
  }

  @Test
  void a_name_is_given_once() {
    make("Popular");
    make("Other");

    Answer again = counter.post(GROUPS, "{\"name\":\"popular\"}");
    Answer taken = counter.put(GROUPS + "/2", "{\"name\":\"POPULAR\"}");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body())
        .isEqualTo(Counter.json("{\"detail\":\"The name is taken\",\"code\":\"CONFLICT\"}"));
    assertThat(taken.status()).isEqualTo(409);
  }

  @Test
  void an_update_keeps_what_it_leaves_out_and_clears_what_is_null() {
    counter.post(GROUPS, "{\"name\":\"Popular\",\"description\":\"For all\"}");

    Answer renamed = counter.put(GROUPS + "/1", "{\"name\":\"Best\"}");
    Answer cleared = counter.put(GROUPS + "/1", "{\"description\":null}");

    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.body().path("description").textValue()).isEqualTo("For all");
    assertThat(cleared.body().path("name").textValue()).isEqualTo("Best");
    assertThat(cleared.body().path("description").isNull()).isTrue();
    assertThat(counter.put(GROUPS + "/1", "{\"name\":\"\"}").status()).isEqualTo(422);
  }

  @Test
  void what_is_not_there_is_404_and_what_is_no_id_422() {
    assertThat(counter.get(GROUPS + "/9").status()).isEqualTo(404);
    assertThat(counter.get(GROUPS + "/9").code()).isEqualTo("NOT_FOUND");
    assertThat(counter.put(GROUPS + "/9", "{}").status()).isEqualTo(404);
    assertThat(counter.delete(GROUPS + "/9").status()).isEqualTo(404);
    assertThat(counter.get(GROUPS + "/pg_123").status()).isEqualTo(422);
    assertThat(counter.get(GROUPS + "/pg_123").errors())
        .containsExactly("group_id: Must be an integer");
    assertThat(counter.get(GROUPS + "/0").status()).isEqualTo(422);
  }

  @Test
  void a_group_goes_only_without_plans() {
    make("Popular");
    counter.post(
        "/plans/plan",
        "{\"name\":\"p\",\"type\":\"OTT\",\"group_id\":1,\"price\":1,\"validity_days\":1}");

    assertThat(counter.delete(GROUPS + "/1").status()).isEqualTo(409);
    counter.put("/plans/plan/2", "{\"group_id\":null}");
    Answer deleted = counter.delete(GROUPS + "/1");

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body().isMissingNode()).isTrue();
    assertThat(counter.get(GROUPS + "/1").status()).isEqualTo(404);
  }

  @Test
  void groups_are_listed_in_pages() {
    make("b");
    make("A");
    make("c");

    Answer page = counter.get(GROUPS + "?order_by=name&order_dir=desc&page=2&limit=2");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.items("name")).containsExactly("A");
    assertThat(page.number("total")).isEqualTo(3);
    assertThat(page.number("page")).isEqualTo(2);
    assertThat(page.number("size")).isEqualTo(2);
    assertThat(page.number("pages")).isEqualTo(2);
    assertThat(counter.get(GROUPS).items("name")).containsExactly("b", "A", "c");
    assertThat(counter.get(GROUPS).number("size")).isEqualTo(20);
    assertThat(counter.get(GROUPS + "?search=a").items("name")).containsExactly("A");
    assertThat(counter.get(GROUPS + "?page=7").items("name")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, page",
    "page=x, page",
    "limit=0, limit",
    "limit=101, limit",
    "order_by=price, order_by",
    "order_dir=up, order_dir",
  })
  void unknown_choices_and_impossible_pages_are_422(String query, String field) {
    Answer answer = counter.get(GROUPS + "?" + query);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).singleElement().asString().startsWith(field + ": ");
  }

  private void make(String name) {
    assertThat(counter.post(GROUPS, "{\"name\":\"%s\"}".formatted(name)).status()).isEqualTo(200);
  }
}
