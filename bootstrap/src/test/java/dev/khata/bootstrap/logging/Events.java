package dev.khata.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

/** Logging events of {@code dev.khata.Sample}. */
final class Events {
  private static final LoggerContext CONTEXT = new LoggerContext();

  static {
    CONTEXT.setMDCAdapter(new LogbackMDCAdapter());
  }

  private Events() {}

  static LoggingEvent of(Level level, String message, Object... arguments) {
    return new LoggingEvent(
        "", CONTEXT.getLogger("dev.khata.Sample"), level, message, null, arguments);
  }

  static void throwing(LoggingEvent event, Throwable thrown) {
    event.setThrowableProxy(new ThrowableProxy(thrown));
  }
}
