package dev.khata.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import dev.khata.bootstrap.settings.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/**
 * A line to be read by people: time in UTC, level, class, message, then key-value pairs and the
 * diagnostic context as {@code name=value}. What a caller sent can't start a line of its own; only
 * the frames of a stack trace stand on further lines, which are indented.
 */
final class TextLines extends LayoutBase<ILoggingEvent> {
  private static final int MILLIS_OF_DAY = 86_400_000;
  private static final int WIDTH_OF_LEVELS = 5;
  private static final int DEEPEST_TRACE = 60;
  private static final int MAX_CAUSES = 10;

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(200);
    appendTime(line, Math.floorMod(event.getTimeStamp(), MILLIS_OF_DAY));
    line.append(' ').append(event.getLevel());
    line.repeat(' ', WIDTH_OF_LEVELS - event.getLevel().toString().length() + 1);
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

  /** By hand, since it stands in every line and a formatter takes longer than all the rest. */
  private static void appendTime(StringBuilder line, int millisOfDay) {
    appendDigits(line, millisOfDay / 3_600_000, 2).append(':');
    appendDigits(line, millisOfDay / 60_000 % 60, 2).append(':');
    appendDigits(line, millisOfDay / 1_000 % 60, 2).append('.');
    appendDigits(line, millisOfDay % 1_000, 3).append('Z');
  }

  private static StringBuilder appendDigits(StringBuilder line, int number, int digits) {
    String text = Integer.toString(number);
    return line.repeat('0', digits - text.length()).append(text);
  }

  private static List<KeyValuePair> pairs(ILoggingEvent event) {
    return Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of());
  }

  /** A value with blanks is quoted, so that it can't pass for another pair. */
  private static void append(StringBuilder line, String name, String value) {
    String printable = Printable.line(value);
    boolean plain =
        !printable.isEmpty() && printable.indexOf(' ') < 0 && printable.indexOf('"') < 0;
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
