package dev.khata.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SuccessBodyTest {
  private static final JsonStyle WRAPPING = JsonStyle.of(Naming.SNAKE_CASE).wrapping();

  @Test
  void an_answer_stands_in_an_object_and_keeps_its_status_and_headers() {
    Reply<?> reply = Reply.of(201, Map.of("id", 1)).with("Location", "/x");

    assertThat(WRAPPING.finished(reply))
        .isEqualTo(
            new Reply<>(201, new SuccessBody(true, Map.of("id", 1)), Map.of("Location", "/x")));
  }

  @Test
  void what_is_no_json_and_nothing_at_all_go_out_as_they_are() {
    Reply<?> none = Reply.empty(204);
    Reply<?> page = Reply.of(200, new Content("text/html", new byte[] {1}));

    assertThat(WRAPPING.finished(none)).isSameAs(none);
    assertThat(WRAPPING.finished(page)).isSameAs(page);
  }

  @Test
  void rows_that_flow_are_a_mistake() {
    Reply<?> rows = Reply.of(200, new Flow("items", row -> Map.of()));

    assertThatThrownBy(() -> WRAPPING.finished(rows)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void most_contracts_answer_without() {
    Reply<?> reply = Reply.of(200, Map.of());

    assertThat(JsonStyle.of(Naming.SNAKE_CASE).finished(reply)).isSameAs(reply);
  }
}
