package dev.khata.http.gencharge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.http.gencharge.Counter;
import dev.khata.http.gencharge.Counter.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTypeSectionTest {
  private static final String TYPES = "/offers/offer_type";

  private final Counter counter = Counter.open();

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_type_is_made_and_shown() {
    Answer made = make("Festival");

    assertThat(made.body())
        .isEqualTo(
            Counter.json(
                "{\"offer_type_id\":1,\"name\":\"Festival\",\"description\":\"On feast days\"}"));
    assertThat(counter.get(TYPES + "/1")).isEqualTo(made);
    assertThat(counter.post(TYPES, "{\"name\":\"festival\"}").status()).isEqualTo(409);
    assertThat(counter.post(TYPES, "{}").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {TYPES, TYPES + "/"})
  void a_type_is_changed_with_or_without_the_slash(String path) {
    make("Festival");
    make("Other");

    Answer changed = counter.put(path + "1", "{\"name\":\"Feast\"}");
    Answer cleared = counter.put(path + "1", "{\"description\":null}");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().path("name").textValue()).isEqualTo("Feast");
    assertThat(changed.body().path("description").textValue()).isEqualTo("On feast days");
    assertThat(cleared.body().path("description").isNull()).isTrue();
    assertThat(counter.put(path + "1", "{\"name\":\"other\"}").status()).isEqualTo(409);
    assertThat(counter.put(path + "9", "{}").status()).isEqualTo(404);
    assertThat(counter.put(path + "x", "{}").errors())
        .containsExactly("offer_type_id: Must be an integer");
  }

  @Test
  void a_type_goes_only_without_offers() {
    make("Festival");
    counter.post("/offers/offers", "{\"title\":\"Dashain\",\"offer_type_id\":1}");

    assertThat(counter.delete(TYPES + "/1").status()).isEqualTo(409);
    counter.delete("/offers/offers/2");
    Answer deleted = counter.delete(TYPES + "/1");

    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.body().path("message").textValue()).isEqualTo("Offer type deleted");
    assertThat(counter.get(TYPES + "/1").status()).isEqualTo(404);
    assertThat(counter.delete(TYPES + "/1").status()).isEqualTo(404);
  }

  @Test
  void types_are_listed_from_an_offset() {
    make("b");
    make("a");
    make("c");

    Answer part = counter.get(TYPES + "?order_by=name&offset=1&limit=1");

    assertThat(part.items("name")).containsExactly("b");
    assertThat(part.number("total")).isEqualTo(3);
    assertThat(part.number("skip")).isEqualTo(1);
    assertThat(part.number("limit")).isEqualTo(1);
    assertThat(counter.get(TYPES + "?search=A").items("name")).containsExactly("a");
    assertThat(counter.get(TYPES + "?order_dir=desc").items("name")).containsExactly("c", "a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"offset=-1", "limit=0", "order_by=created_at", "order_dir=1"})
  void unknown_choices_are_422(String query) {
    assertThat(counter.get(TYPES + "?" + query).status()).isEqualTo(422);
  }

  private Answer make(String name) {
    Answer made =
        counter.post(TYPES, "{\"name\":\"%s\",\"description\":\"On feast days\"}".formatted(name));
    assertThat(made.status()).isEqualTo(200);
    return made;
  }
}
