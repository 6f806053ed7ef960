package dev.khata.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import net.logstash.logback.stacktrace.ShortenedThrowableConverter;

/** One JSON object a line; key-value pairs and the diagnostic context are fields of their own. */
final class JsonLines {
  private static final String LEAVE_OUT = "[ignore]";
  private static final int LONGEST_TRACE = 16_384;
  private static final int DEEPEST_TRACE = 60;

  private JsonLines() {}

  static Encoder<ILoggingEvent> encoder() {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setTimestamp("time");
    names.setVersion(LEAVE_OUT);
    names.setLevelValue(LEAVE_OUT);
    names.setLogger("logger");
    names.setThread("thread");
    ShortenedThrowableConverter traces = new ShortenedThrowableConverter();
    traces.setMaxLength(LONGEST_TRACE);
    traces.setMaxDepthPerThrowable(DEEPEST_TRACE);
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setFieldNames(names);
    encoder.setTimeZone("UTC");
    encoder.setTimestampPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX");
    encoder.setThrowableConverter(traces);
    return encoder;
  }
}
