package dev.khata.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class TextLinesTest {
  private final TextLines lines = new TextLines();

  @Test
  void a_line_has_time_level_class_message_and_pairs() {
    LoggingEvent event = Events.of(Level.INFO, "{} answered", "GET /health");
    event.addKeyValuePair(new KeyValuePair("status", 200));
    event.addKeyValuePair(new KeyValuePair("route", "GET /x"));
    event.addKeyValuePair(new KeyValuePair("user_id", null));
    event.setMDCPropertyMap(Map.of("request_id", "r-1"));

    assertThat(lines.doLayout(event))
        .matches(
            "\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  Sample: GET /health answered status=200"
                + " route=\"GET /x\" user_id=null request_id=r-1\n");
  }

  @Test
  void what_a_caller_sent_starts_no_line_of_its_own() {
    String attack = "x\r\n12:00:00.000 INFO  Sample: all is well\u2028\u0085\u001b[2J";
    LoggingEvent event = Events.of(Level.WARN, "got {}", attack);
    event.addKeyValuePair(new KeyValuePair(attack, attack));
    event.setMDCPropertyMap(Map.of("request_id", attack));
    Events.throwing(event, new IllegalStateException(attack, new RuntimeException(attack)));

    String text = lines.doLayout(event);

    assertThat(text.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("  "));
    assertThat(text.replace("\n", "").chars()).noneMatch(Character::isISOControl);
    assertThat(text).doesNotContain("\u2028").contains("\\r\\n12:00:00.000");
  }

  @Test
  void a_value_passes_for_no_other_pair() {
    LoggingEvent event = Events.of(Level.INFO, "done");
    event.addKeyValuePair(new KeyValuePair("route", "x\" status=500"));

    assertThat(lines.doLayout(event)).endsWith("done route=\"x\\\" status=500\"\n");
  }

  @Test
  void a_stack_trace_shows_causes_and_ends() {
    Exception cause = new IllegalArgumentException("inner");
    Exception outer = new IllegalStateException("outer", cause);
    cause.initCause(outer);
    LoggingEvent event = Events.of(Level.ERROR, "failed");
    Events.throwing(event, outer);

    assertThat(lines.doLayout(event))
        .contains("\n  java.lang.IllegalStateException: outer\n    at dev.khata.")
        .contains("\n  caused by java.lang.IllegalArgumentException: inner\n")
        .hasLineCount((int) lines.doLayout(event).lines().count());
  }
}
