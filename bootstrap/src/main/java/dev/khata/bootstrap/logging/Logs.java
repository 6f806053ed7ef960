package dev.khata.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dev.khata.bootstrap.config.DeploymentConfig;
import dev.khata.bootstrap.config.LogLevel;
import dev.khata.http.server.AccessLog;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up logging. Khata's own loggers follow the configured level; libraries log warnings and
 * errors, whatever they would like to say beyond.
 */
public final class Logs {
  private static final String OURS = "dev.khata";
  private static final String CONSOLE = "console";

  /** Warns of every Host that a client got wrong, in the client's words. */
  private static final String CLIENTS_HOSTS = "org.eclipse.jetty.util.HostPort";

  private Logs() {}

  /** Replaces whatever was set up before. */
  public static void configure(DeploymentConfig deployment, LogTo to) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Level level = level(deployment.logLevel());
    Encoder<ILoggingEvent> encoder = deployment.isProduction() ? JsonLines.encoder() : text();
    configure(context, level, encoder, to);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /** To be called before the process ends: writes what waits to be, and lets no line wait again. */
  public static void finish() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    finish(context);
  }

  static void finish(LoggerContext context) {
    if (context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(CONSOLE)
        instanceof GatheringConsole console) {
      console.gatherNoMore();
    }
  }

  static void configure(
      LoggerContext context, Level level, Encoder<ILoggingEvent> encoder, LogTo to) {
    context.reset();
    ConsoleAppender<ILoggingEvent> console =
        switch (to) {
          case STDOUT -> new GatheringConsole(AccessLog.LOGGER);
          case STDERR -> new ConsoleAppender<>();
        };
    console.setContext(context);
    console.setName(CONSOLE);
    console.setTarget(to.target());
    encoder.setContext(context);
    encoder.start();
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(console);
    root.setLevel(level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN);
    context.getLogger(OURS).setLevel(level);
    context.getLogger(CLIENTS_HOSTS).setLevel(Level.ERROR);
  }

  static Encoder<ILoggingEvent> text() {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    TextLines layout = new TextLines();
    layout.start();
    encoder.setLayout(layout);
    encoder.setCharset(StandardCharsets.UTF_8);
    return encoder;
  }

  private static Level level(LogLevel level) {
    return switch (level) {
      case ERROR -> Level.ERROR;
      case WARN -> Level.WARN;
      case INFO -> Level.INFO;
      case DEBUG -> Level.DEBUG;
      case TRACE -> Level.TRACE;
    };
  }
}
