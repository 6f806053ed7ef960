package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NamedValuesTest {
  private static final ValueNames<State> STATES =
      ValueNames.of(
              State.class,
              state ->
                  switch (state) {
                    case WAITING -> "queued";
                    case RUNNING -> "Active";
                  })
          .listed(List.of(State.RUNNING, State.WAITING));

  private final InputReader reader =
      new InputReader(JsonStyle.of(Naming.SNAKE_CASE).with(Vocabulary.of(STATES)));

  private enum State {
    WAITING,
    RUNNING
  }

  record Body(
      Optional<State> state,
      Optional<List<State>> all,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
          Optional<State> inAnyCase) {}

  record Change(Patch<State> state) {}

  record Query(Optional<State> state) {}

  @Test
  void bodies_and_answers_have_the_names() throws Exception {
    String json = "{\"state\":\"queued\",\"all\":[\"Active\"],\"in_any_case\":\"aCTIVE\"}";

    Body body = reader.body(bytes(json), Body.class);

    assertThat(body)
        .isEqualTo(
            new Body(
                Optional.of(State.WAITING),
                Optional.of(List.of(State.RUNNING)),
                Optional.of(State.RUNNING)));
    assertThat(reader.json().writeValueAsString(body)).isEqualTo(json.replace("aCTIVE", "Active"));
    assertThat(reader.body(bytes("{\"state\":\"Active\"}"), Change.class).state())
        .isEqualTo(Patch.to(State.RUNNING));
  }

  @Test
  void queries_have_the_names() {
    assertThat(reader.query("state=queued", Query.class).state()).contains(State.WAITING);
  }

  @Test
  void the_names_of_the_domain_are_none() {
    FieldProblem notOne =
        new FieldProblem(List.of("state"), new Problem.NotAChoice(List.of("Active", "queued")));

    assertThat(problems(() -> reader.body(bytes("{\"state\":\"WAITING\"}"), Body.class)))
        .containsExactly(notOne);
    assertThat(problems(() -> reader.body(bytes("{\"state\":0}"), Body.class)))
        .containsExactly(notOne);
    assertThat(problems(() -> reader.query("state=active", Query.class))).containsExactly(notOne);
  }

  private static List<FieldProblem> problems(Supplier<?> reading) {
    FaultException e = catchThrowableOfType(FaultException.class, reading::get);
    return ((Fault.Invalid) e.fault()).problems();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
