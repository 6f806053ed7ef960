package dev.khata.http.input;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.testing.TestContract.Note;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies that an app has sent, read as records of the test contract. */
final class Sent {
  static final InputReader READER = new InputReader(Naming.SNAKE_CASE);

  private Sent() {}

  static Note note(String json) {
    return body(json, Note.class);
  }

  static <T> T body(String json, Class<T> type) {
    return READER.body(json.getBytes(StandardCharsets.UTF_8), type);
  }

  /** What is wrong with a note, in lines of field and problem. */
  static List<String> problems(String json) {
    return problems(json, Note.class);
  }

  static List<String> problems(String json, Class<?> type) {
    return lines(catchThrowableOfType(FaultException.class, () -> body(json, type)));
  }

  static List<String> lines(FaultException e) {
    return ((Fault.Invalid) e.fault())
        .problems().stream().map(p -> p.dotted() + " " + p.problem()).toList();
  }
}
