package dev.khata.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;

/**
 * The log of a server: the lines that come with every request are written many at a time, since
 * each by itself costs a call of the system. All others have been written, behind those that were
 * logged before them, when the call that logs them returns.
 */
final class GatheringConsole extends ConsoleAppender<ILoggingEvent> {
  private final String gathered;
  private final GatheredLines lines = new GatheredLines(this::write);

  /**
   * @param gathered the name of the logger whose lines can wait, unless they are warnings
   */
  GatheringConsole(String gathered) {
    this.gathered = gathered;
  }

  @Override
  protected void writeOut(ILoggingEvent event) {
    byte[] line = encoder.encode(event);
    if (canWait(event)) {
      lines.later(line);
    } else {
      lines.atOnce(line);
    }
  }

  private boolean canWait(ILoggingEvent event) {
    return event.getLoggerName().equals(gathered) && !event.getLevel().isGreaterOrEqual(Level.WARN);
  }

  /** Writes what was gathered. From now on every line is written at once. */
  void gatherNoMore() {
    lines.close();
  }

  @Override
  public void stop() {
    gatherNoMore();
    super.stop();
  }

  private void write(byte[] bytes) {
    try {
      writeByteArrayToOutputStreamWithPossibleFlush(bytes);
    } catch (IOException e) {
      addError("the log can't be written", e);
    }
  }
}
