package dev.khata.bootstrap.e2e;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** All that is logged while this is open, at Khata's most talkative unless told otherwise. */
final class CapturedLogs implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.khata");
  private final Level before = ours.getLevel();
  private final ListAppender<ILoggingEvent> appender =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          super.append(event);
        }
      };

  CapturedLogs() {
    this(Level.TRACE);
  }

  /** What is logged at that level and above. */
  CapturedLogs(Level level) {
    appender.start();
    root.addAppender(appender);
    ours.setLevel(level);
  }

  /** All that is logged of calls, once the line of a last one has come. */
  static List<ILoggingEvent> of(App app, Runnable calls) {
    try (CapturedLogs logs = new CapturedLogs()) {
      calls.run();
      String last = "last-of-the-captured-logs";
      app.withHeader("X-Request-Id", last).get("/api/auth/nothing/");
      Eventually.within(
          PATIENCE,
          () ->
              logs.events().stream()
                  .anyMatch(event -> event.getMDCPropertyMap().containsValue(last)));
      return logs.events();
    }
  }

  /** A value, but not within a longer number or word: six digits come up by chance inside an id. */
  static Pattern alone(String value) {
    return value.matches("[0-9]{6}")
        ? Pattern.compile("(?<![\\w-])" + value + "(?![\\w-])")
        : Pattern.compile(Pattern.quote(value));
  }

  List<ILoggingEvent> events() {
    return List.copyOf(appender.list);
  }

  /** Everything that any layout could print of an event. */
  static String line(ILoggingEvent event) {
    return String.join(
        " ",
        event.getLoggerName(),
        event.getFormattedMessage(),
        String.valueOf(event.getKeyValuePairs()),
        String.valueOf(event.getMDCPropertyMap()),
        Optional.ofNullable(event.getThrowableProxy())
            .map(ThrowableProxyUtil::asString)
            .orElse(""));
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    ours.setLevel(before);
  }
}
