package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  record Order(Optional<BigDecimal> amount) {}

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
