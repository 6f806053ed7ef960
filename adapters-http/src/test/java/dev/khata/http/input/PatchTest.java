package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Naming;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {
  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  record Part(Optional<@Size(max = 2) List<@NotNull @Max(9) Integer>> someNumbers) {}

  record Change(
      Patch<@Size(max = 5) String> name,
      Patch<Optional<@Size(max = 5) String>> note,
      Patch<Optional<@Max(9) Integer>> rank,
      Patch<Optional<@Valid Part>> part) {}

  @Test
  void what_is_left_out_is_kept() {
    assertThat(change("{}"))
        .isEqualTo(new Change(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep()));
  }

  @Test
  void null_clears_what_may_be_empty_and_keeps_the_rest() {
    assertThat(change("{\"name\":null,\"note\":null,\"rank\":null,\"part\":null}"))
        .isEqualTo(
            new Change(
                Patch.keep(),
                Patch.to(Optional.empty()),
                Patch.to(Optional.empty()),
                Patch.to(Optional.empty())));
  }

  @Test
  void a_value_is_put() {
    assertThat(change("{\"name\":\"n\",\"note\":\"o\",\"rank\":3,\"part\":{\"some_numbers\":[1]}}"))
        .isEqualTo(
            new Change(
                Patch.to("n"),
                Patch.to(Optional.of("o")),
                Patch.to(Optional.of(3)),
                Patch.to(Optional.of(new Part(Optional.of(List.of(1)))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"123456\"} | name TooLong[max=5]",
        "{\"name\":1} | name WrongType[expected=STRING]",
        "{\"name\":\"a\\u0000\"} | name ForbiddenCharacters[]",
        "{\"note\":\"123456\"} | note TooLong[max=5]",
        "{\"note\":\"a\\nb\"} | note ForbiddenCharacters[]",
        "{\"rank\":\"3\"} | rank WrongType[expected=INTEGER]",
        "{\"rank\":10} | rank TooGreat[max=9]",
        "{\"part\":[]} | part WrongType[expected=OBJECT]",
        "{\"part\":{\"some_numbers\":[1,2,3]}} | part.some_numbers TooLong[max=2]",
        "{\"part\":{\"some_numbers\":[1,10]}} | part.some_numbers.1 TooGreat[max=9]",
        "{\"part\":{\"some_numbers\":[null]}} | part.some_numbers.0 Null[]",
      })
  void values_are_checked_like_any(String json, String problem) {
    FaultException e = catchThrowableOfType(FaultException.class, () -> change(json));

    assertThat(e.fault()).isInstanceOf(Fault.Invalid.class);
    assertThat(((Fault.Invalid) e.fault()).problems())
        .extracting(found -> found.dotted() + " " + found.problem())
        .containsExactly(problem);
  }

  private Change change(String json) {
    return reader.body(json.getBytes(StandardCharsets.UTF_8), Change.class);
  }
}
