package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Naming;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and texts of the domain in bodies. */
class TextTypeTest {
  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  record Page(@NotNull Label title, Optional<Prose> text, Optional<List<@NotNull Label>> tags) {}

  record Change(Patch<Label> title) {}

  @Test
  void they_are_read_trimmed() {
    Page page = read("{\"title\":\" A \",\"text\":\"b\\nc \",\"tags\":[\" d\"]}", Page.class);

    assertThat(page)
        .isEqualTo(
            new Page(
                new Label("A"),
                Optional.of(new Prose("b\nc")),
                Optional.of(List.of(new Label("d")))));
  }

  @Test
  void they_are_written_as_they_are_read() throws Exception {
    Page page = new Page(new Label("A"), Optional.of(new Prose("b")), Optional.empty());

    assertThat(reader.json().writeValueAsString(page))
        .isEqualTo("{\"title\":\"A\",\"text\":\"b\",\"tags\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                              | title Missing[]",
        "{\"title\":null}                | title Null[]",
        "{\"title\":5}                   | title WrongType[expected=STRING]",
        "{\"title\":{\"text\":\"x\"}}      | title WrongType[expected=STRING]",
        "{\"title\":\"\"}                  | title Blank[]",
        "{\"title\":\" \\u200b\"}           | title Blank[]",
        "{\"title\":\"a\\nb\"}             | title ForbiddenCharacters[]",
        "{\"title\":\"a\",\"text\":\"\\u0000\"} | text ForbiddenCharacters[]",
        "{\"title\":\"a\",\"tags\":[\"b\",\" \"]} | tags.1 Blank[]",
        "{\"title\":\"a\",\"tags\":[null]} | tags.0 Null[]",
      })
  void what_is_none_is_refused_like_any_text(String json, String problem) {
    assertThat(problems(json)).containsExactly(problem);
  }

  @Test
  void a_text_counts_as_it_was_sent_and_what_may_not_stand_in_it_is_told_first() {
    String longest = "x".repeat(Label.LONGEST);

    assertThat(problems("{\"title\":\"" + longest + "\"}")).isEmpty();
    assertThat(problems("{\"title\":\"" + longest + " \"}"))
        .containsExactly("title TooLong[max=150]");
    assertThat(problems("{\"title\":\"a\\n" + longest + "\"}"))
        .containsExactly("title ForbiddenCharacters[]");
  }

  @Test
  void a_change_keeps_what_is_left_out_or_null() {
    assertThat(read("{}", Change.class).title()).isEqualTo(Patch.keep());
    assertThat(read("{\"title\":null}", Change.class).title()).isEqualTo(Patch.keep());
    assertThat(read("{\"title\":\"a\"}", Change.class).title()).isEqualTo(Patch.to(new Label("a")));
  }

  private <T> T read(String json, Class<T> type) {
    return reader.body(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private List<String> problems(String json) {
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> read(json, Page.class));
    return refused == null
        ? List.of()
        : ((Fault.Invalid) refused.fault())
            .problems().stream().map(p -> p.dotted() + " " + p.problem()).toList();
  }
}
