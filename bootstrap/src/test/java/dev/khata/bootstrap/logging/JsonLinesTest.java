package dev.khata.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLinesTest {
  private final Encoder<ILoggingEvent> encoder = encoder();

  private static Encoder<ILoggingEvent> encoder() {
    Encoder<ILoggingEvent> encoder = JsonLines.encoder();
    encoder.setContext(new LoggerContext());
    encoder.start();
    return encoder;
  }

  @Test
  void a_line_is_one_object_with_the_pairs_as_fields() throws IOException {
    LoggingEvent event = Events.of(Level.INFO, "{} answered", "request");
    event.setTimeStamp(1_767_225_600_123L);
    event.addKeyValuePair(new KeyValuePair("status", 200));
    event.addKeyValuePair(new KeyValuePair("duration_ms", 1.5));
    event.addKeyValuePair(new KeyValuePair("contract", "mypharma"));
    event.setMDCPropertyMap(Map.of("request_id", "r-1"));

    JsonNode line = line(event);

    assertThat(line.get("time").asText()).isEqualTo("2026-01-01T00:00:00.123Z");
    assertThat(line.get("level").asText()).isEqualTo("INFO");
    assertThat(line.get("logger").asText()).isEqualTo("dev.khata.Sample");
    assertThat(line.get("message").asText()).isEqualTo("request answered");
    assertThat(line.get("status").isInt()).isTrue();
    assertThat(line.get("duration_ms").isNumber()).isTrue();
    assertThat(line.get("contract").asText()).isEqualTo("mypharma");
    assertThat(line.get("request_id").asText()).isEqualTo("r-1");
    assertThat(List.copyOf(line.properties()).stream().map(Map.Entry::getKey))
        .doesNotContain("@version", "level_value");
  }

  @Test
  void every_line_has_a_time_of_the_same_width() throws IOException {
    LoggingEvent event = Events.of(Level.INFO, "done");
    event.setTimeStamp(1_767_225_600_000L);

    assertThat(line(event).get("time").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
  }

  @Test
  void line_ends_and_stack_traces_stay_within_the_line() throws IOException {
    LoggingEvent event = Events.of(Level.ERROR, "got {}", "x\r\n{\"level\":\"INFO\"}");
    Events.throwing(event, new IllegalStateException("a\nb"));

    JsonNode line = line(event);

    assertThat(line.get("message").asText()).isEqualTo("got x\r\n{\"level\":\"INFO\"}");
    assertThat(line.get("stack_trace").asText()).contains("a\nb");
  }

  private JsonNode line(ILoggingEvent event) throws IOException {
    String text = new String(encoder.encode(event), StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n").hasLineCount(1);
    return new JsonMapper().readTree(text);
  }
}
