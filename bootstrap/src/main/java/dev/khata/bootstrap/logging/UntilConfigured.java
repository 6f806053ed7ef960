package dev.khata.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * What holds before the configuration has been read, and in tests: warnings, as text, on standard
 * error. Logback finds it as a service; by itself it would print everything on standard output.
 */
public final class UntilConfigured extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logs.configure(context, Level.WARN, Logs.text(), LogTo.STDERR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
