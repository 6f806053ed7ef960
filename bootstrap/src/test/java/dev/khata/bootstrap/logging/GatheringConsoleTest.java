package dev.khata.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheringConsoleTest {
  private static final String REQUESTS = "dev.khata.http.access";

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final GatheringConsole console = console();
  private final Logger requests = context.getLogger(REQUESTS);
  private final Logger others = context.getLogger("dev.khata.Sample");

  private GatheringConsole console() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    Logs.configure(context, Level.DEBUG, Logs.text(), LogTo.STDOUT);
    GatheringConsole set =
        (GatheringConsole) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
    set.setOutputStream(out);
    return set;
  }

  @AfterEach
  void stop() {
    console.stop();
  }

  @Test
  void an_error_is_written_when_the_call_returns_and_what_came_before_it_too() {
    requests.info("first");
    requests.info("second");
    others.error("broken");

    assertThat(messages()).containsExactly("first", "second", "broken");
  }

  @Test
  void whatever_comes_from_others_is_written_at_once_and_so_are_warnings_of_requests() {
    others.info("started");
    assertThat(messages()).containsExactly("started");

    requests.warn("odd");
    assertThat(messages()).containsExactly("started", "odd");
  }

  @Test
  void lines_of_requests_are_written_soon() throws InterruptedException {
    requests.info("first");

    while (messages().isEmpty()) {
      Thread.sleep(1);
    }
    assertThat(messages()).containsExactly("first");
  }

  @Test
  void nothing_is_lost_when_the_process_ends() {
    IntStream.range(0, 100).forEach(i -> requests.info("request {}", i));
    Logs.finish(context);
    assertThat(messages()).hasSize(100);

    requests.info("late");
    assertThat(messages()).hasSize(101).last().isEqualTo("late");
  }

  @Test
  void nothing_is_lost_when_the_log_is_set_up_anew() {
    IntStream.range(0, 100).forEach(i -> requests.info("request {}", i));
    Encoder<ILoggingEvent> encoder = JsonLines.encoder();
    Logs.configure(context, Level.INFO, encoder, LogTo.STDERR);

    assertThat(messages()).hasSize(100);
  }

  private List<String> messages() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("^\\S+ +\\w+ +\\w+: ", ""))
        .toList();
  }
}
