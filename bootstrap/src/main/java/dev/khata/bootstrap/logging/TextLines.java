package dev.khata.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import dev.khata.bootstrap.settings.Printable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/**
 * A line to be read by people: time in UTC, level, class, message, then key-value pairs and the
 * diagnostic context as {@code name=value}. What a caller sent can't start a line of its own; only
 * the frames of a stack trace stand on further lines, which are indented.
 */
final class TextLines extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSX", Locale.ROOT);
  private static final int DEEPEST_TRACE = 60;
  private static final int MAX_CAUSES = 10;

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(200);
    line.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).atOffset(ZoneOffset.UTC)));
    line.append(String.format(Locale.ROOT, " %-5s ", event.getLevel()));
    String logger = event.getLoggerName();
    line.append(Printable.line(logger.substring(logger.lastIndexOf('.') + 1))).append(": ");
    line.append(Printable.line(String.valueOf(event.getFormattedMessage())));
    for (KeyValuePair pair : pairs(event)) {
      append(line, pair.key, String.valueOf(pair.value));
    }
    event.getMDCPropertyMap().forEach((name, value) -> append(line, name, value));
    line.append('\n');
    Optional.ofNullable(event.getThrowableProxy()).ifPresent(thrown -> append(line, thrown));
    return line.toString();
  }

  private static List<KeyValuePair> pairs(ILoggingEvent event) {
    return Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of());
  }

  /** A value with blanks is quoted, so that it can't pass for another pair. */
  private static void append(StringBuilder line, String name, String value) {
    String printable = Printable.line(value);
    boolean plain = !printable.isEmpty() && printable.chars().noneMatch(c -> c == ' ' || c == '"');
    line.append(' ').append(Printable.line(name)).append('=');
    line.append(plain ? printable : '"' + printable.replace("\"", "\\\"") + '"');
  }

  private static void append(StringBuilder lines, IThrowableProxy thrown) {
    List<IThrowableProxy> seen = new ArrayList<>();
    Optional<IThrowableProxy> next = Optional.of(thrown);
    while (next.isPresent() && seen.size() < MAX_CAUSES) {
      IThrowableProxy current = next.get();
      lines.append(seen.isEmpty() ? "  " : "  caused by ").append(current.getClassName());
      Optional.ofNullable(current.getMessage())
          .ifPresent(message -> lines.append(": ").append(Printable.line(message)));
      lines.append('\n');
      appendFrames(lines, current);
      seen.add(current);
      next = Optional.ofNullable(current.getCause()).filter(cause -> !seen.contains(cause));
    }
  }

  private static void appendFrames(StringBuilder lines, IThrowableProxy thrown) {
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    int own = Math.min(frames.length - thrown.getCommonFrames(), DEEPEST_TRACE);
    for (int i = 0; i < own; i++) {
      lines.append("    ").append(Printable.line(frames[i].getSTEAsString())).append('\n');
    }
  }
}
