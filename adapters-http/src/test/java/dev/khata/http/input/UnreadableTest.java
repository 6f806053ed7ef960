package dev.khata.http.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Problem;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadableTest {
  private final InputReader reader = new InputReader(Naming.SNAKE_CASE);

  enum Width {
    NARROW,
    WIDE
  }

  record Parcel(@NotNull Width width, @NotNull LocalDate due) {}

  @Test
  void what_can_not_be_read_is_not_called_missing() {
    byte[] body = "{\"width\":\"huge\",\"due\":\"soon\"}".getBytes(StandardCharsets.UTF_8);

    FaultException e =
        catchThrowableOfType(FaultException.class, () -> reader.body(body, Parcel.class));

    assertThat(((Fault.Invalid) e.fault()).problems())
        .extracting(FieldProblem::problem)
        .containsExactly(
            new Problem.NotAChoice(List.of("NARROW", "WIDE")), new Problem.BadFormat("date"));
  }
}
