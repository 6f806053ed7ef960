package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  record Order(Optional<BigDecimal> amount) {}

  record Passed(Map<String, JsonNode> any) {}

  record Whole(Integer small, Long large) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e9999999999",
        "-1e9999999999",
        "1e-2147483648",
        "0e9999999999",
        "1e2147483647",
        "1E-2147483647",
        "1e1001",
        "0.1e-1000",
        "[[{\"y\":1e9999999999}]]"
      })
  void a_number_of_too_many_digits_is_malformed_wherever_it_stands(String number) {
    assertThat(fault("{\"amount\":" + number + "}")).isEqualTo(new Fault.Malformed());
    assertThat(fault("{\"nobody_reads\":" + number + "}")).isEqualTo(new Fault.Malformed());
  }

  @Test
  void a_number_that_can_be_written_out_is_read() {
    assertThat(amount("1e1000")).isEqualByComparingTo(BigDecimal.TEN.pow(1_000));
    assertThat(amount("1e-1000").scale()).isEqualTo(1_000);
    assertThat(amount("10.50")).isEqualTo(new BigDecimal("10.50"));
  }

  /** Jackson alone would write 3E+8, 0.04 and 0. */
  @Test
  void a_number_that_is_only_passed_on_is_written_as_it_was_typed() throws Exception {
    String json =
        "{\"any\":{\"b\":[3e8,3E+08,4E-2,-0,-0.0,1.50,1e1000],\"a\":{\"c\":7,\"d\":-1e0}}}";

    Passed passed = reader.body(bytes(json), Passed.class);

    assertThat(reader.json().writeValueAsString(passed)).isEqualTo(json);
    assertThat(new String(reader.json().writeValueAsBytes(passed), StandardCharsets.UTF_8))
        .isEqualTo(json);
  }

  @Test
  void however_it_is_typed_it_has_its_value() {
    assertThat(amount("3e8")).isEqualTo(new BigDecimal("3E+8"));
    assertThat(reader.body(bytes("{\"small\":-0,\"large\":-0}"), Whole.class))
        .isEqualTo(new Whole(0, 0L));
    assertThat(reader.canonical(bytes("[3e8,-0]")))
        .isEqualTo(reader.canonical(bytes("[3.0E+08,0.0]")));
    assertThat(
            reader.json().<JsonNode>valueToTree(new Passed(Map.of("n", NumberAsTyped.of("3e8")))))
        .hasToString("{\"any\":{\"n\":3E+8}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e9999999999", "1e-2147483648", "1e2147483647", "1E-2147483647", "1e1001"})
  void in_a_query_it_is_no_number(String number) {
    FaultException e =
        catchThrowableOfType(
            FaultException.class, () -> reader.query("amount=" + number, Order.class));

    assertThat(((Fault.Invalid) e.fault()).problems())
        .containsExactly(
            new FieldProblem(List.of("amount"), new Problem.WrongType(Problem.Expected.NUMBER)));
  }

  private BigDecimal amount(String number) {
    return reader.body(bytes("{\"amount\":" + number + "}"), Order.class).amount().orElseThrow();
  }

  private Fault fault(String json) {
    return catchThrowableOfType(FaultException.class, () -> reader.body(bytes(json), Order.class))
        .fault();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
