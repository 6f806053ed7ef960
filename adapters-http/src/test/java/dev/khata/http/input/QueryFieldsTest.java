package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Prefixed;
import dev.khata.http.input.QueryFields.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryFieldsTest {
  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  private enum Key {
    NAME,
    PRICE
  }

  record Paging(Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(100) Integer> limit) {}

  @Prefixed
  record Sorting<F extends Enum<F>>(Optional<F> by, Optional<Boolean> down) {}

  @Prefixed
  record Range(Optional<@Min(0) Integer> min, Optional<@Min(0) Integer> max) {}

  record Which(Optional<@Size(max = 3) String> search, @Valid Range daysLeft) {}

  record Query(
      @Valid Paging paging,
      @Size(max = 2) List<@Size(max = 5) String> tag,
      @Valid Which which,
      @Valid Sorting<Key> order) {}

  @Test
  void records_within_a_query_are_filled_from_parameters_beside_each_other() {
    Query query =
        reader.query(
            "page=2&tag=a&tag=b&search=x&days_left_max=5&order_by=PRICE&order_down=true",
            Query.class);

    assertThat(query)
        .isEqualTo(
            new Query(
                new Paging(Optional.of(2), Optional.empty()),
                List.of("a", "b"),
                new Which(Optional.of("x"), new Range(Optional.empty(), Optional.of(5))),
                new Sorting<>(Optional.of(Key.PRICE), Optional.of(true))));
  }

  @Test
  void records_are_there_when_none_of_their_parameters_is() {
    Query query = reader.query("", Query.class);

    assertThat(query.paging()).isEqualTo(new Paging(Optional.empty(), Optional.empty()));
    assertThat(query.which().daysLeft().min()).isEmpty();
  }

  @Test
  void a_parameter_named_like_a_record_or_a_bare_field_of_one_says_nothing() {
    assertThat(reader.query("paging=1&order=2&by=NAME&min=1&which=a", Query.class))
        .isEqualTo(reader.query("", Query.class));
  }

  @Test
  void problems_are_told_of_the_parameters_in_their_order() {
    FaultException e =
        catchThrowableOfType(
            FaultException.class,
            () ->
                reader.query(
                    "order_by=AGE&days_left_min=-1&limit=1000&search=long&tag=toolong&page=x",
                    Query.class));

    assertThat(((Fault.Invalid) e.fault()).problems())
        .extracting(problem -> problem.dotted() + " " + problem.problem())
        .containsExactly(
            "page WrongType[expected=INTEGER]",
            "limit TooGreat[max=100]",
            "tag.0 TooLong[max=5]",
            "search TooLong[max=3]",
            "days_left_min TooSmall[min=0]",
            "order_by NotAChoice[choices=[NAME, PRICE]]");
  }

  @Test
  void names_follow_the_contract() {
    assertThat(new InputReader(Naming.CAMEL_CASE).names().query(Query.class).parameters())
        .extracting(Parameter::name)
        .containsExactly(
            "page", "limit", "tag", "search", "daysLeftMin", "daysLeftMax", "orderBy", "orderDown");
  }
}
