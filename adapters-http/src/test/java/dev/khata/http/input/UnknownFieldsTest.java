package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Naming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of which nothing is known: whoever sent one would believe that something was done. */
class UnknownFieldsTest {
  private static final String UNKNOWN = " Other[message=None of the fields is known]";

  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  record Wishes(Optional<Boolean> email, Optional<Boolean> sms) {}

  record Line(@NotNull String text) {}

  record Order(
      Optional<String> name,
      Optional<@Valid Wishes> wishes,
      Patch<Optional<@Valid Wishes>> newWishes,
      Optional<List<@Valid Wishes>> choices,
      Optional<Map<String, @Valid Wishes>> byName,
      Optional<@Valid Line> line) {}

  @Test
  void a_body_of_which_nothing_is_known_is_refused() {
    assertThat(problems("{\"email_notification\":false}", Wishes.class)).containsExactly(UNKNOWN);
  }

  @Test
  void an_empty_one_is_not_nor_one_with_a_field_that_is_known() {
    Wishes none = new Wishes(Optional.empty(), Optional.empty());

    assertThat(read("{}", Wishes.class)).isEqualTo(none);
    assertThat(read("{\"email\":null,\"x\":1}", Wishes.class)).isEqualTo(none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"wishes\":{}}",
        "{\"wishes\":null}",
        "{\"wishes\":{\"sms\":null,\"x\":{\"y\":1}}}",
        "{\"new_wishes\":{},\"choices\":[{},{\"sms\":true}],\"by_name\":{\"x\":{}}}",
      })
  void so_it_is_within_a_body(String json) {
    assertThat(read(json, Order.class)).isNotNull();
  }

  @Test
  void an_object_within_a_body_is_refused_likewise_by_its_path() {
    assertThat(problems("{\"wishes\":{\"x\":1}}")).containsExactly("wishes" + UNKNOWN);
    assertThat(problems("{\"new_wishes\":{\"x\":1}}")).containsExactly("new_wishes" + UNKNOWN);
    assertThat(problems("{\"choices\":[{\"sms\":true},{\"x\":1}]}"))
        .containsExactly("choices.1" + UNKNOWN);
    assertThat(problems("{\"by_name\":{\"a\":{\"sms\":true},\"b\":{\"x\":1}}}"))
        .containsExactly("by_name.b" + UNKNOWN);
  }

  @Test
  void all_are_told_together_with_what_else_is_wrong() {
    assertThat(problems("{\"new_wishes\":{\"x\":1},\"wishes\":{\"x\":1},\"name\":5}"))
        .containsExactly(
            "name WrongType[expected=STRING]", "wishes" + UNKNOWN, "new_wishes" + UNKNOWN);
  }

  @Test
  void where_more_is_wrong_with_the_object_that_is_told_instead() {
    assertThat(problems("{\"line\":{\"x\":1}}")).containsExactly("line.text Missing[]");
    assertThat(problems("{\"x\":1}", Line.class)).containsExactly("text Missing[]");
  }

  private <T> T read(String json, Class<T> type) {
    return reader.body(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private List<String> problems(String json) {
    return problems(json, Order.class);
  }

  private List<String> problems(String json, Class<?> type) {
    FaultException refused = catchThrowableOfType(FaultException.class, () -> read(json, type));
    return ((Fault.Invalid) refused.fault())
        .problems().stream().map(p -> p.dotted() + " " + p.problem()).toList();
  }
}
