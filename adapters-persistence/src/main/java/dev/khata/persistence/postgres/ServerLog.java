package dev.khata.persistence.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own log: what was written last and, once it is large, one older file beside it. */
final class ServerLog {
  private static final long MAX = 5L << 20;
  private static final int TAIL = 2_000;
  private static final Pattern GAVE_UP = Pattern.compile("(?:FATAL|PANIC): +(.*)");

  private ServerLog() {}

  /** PostgreSQL keeps the file open and appends, so it is copied and emptied, not renamed. */
  static void bound(Path log) {
    try {
      if (!Files.exists(log) || Files.size(log) < MAX) return;
      var older = log.resolveSibling(log.getFileName() + ".1");
      Files.copy(log, older, StandardCopyOption.REPLACE_EXISTING);
      try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long size(Path log) {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The end of what was written since the log had that size. */
  static String since(long size, Path log) {
    if (!Files.exists(log)) return "";
    try (var channel = FileChannel.open(log)) {
      var bytes = ByteBuffer.allocate(TAIL);
      channel.read(bytes, Math.max(size, channel.size() - TAIL));
      return new String(bytes.array(), 0, bytes.position(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why it did not start, in one line: what it said when it gave up, or else what was printed. */
  static String reason(String log, Program.Outcome outcome) {
    return log.lines()
        .map(GAVE_UP::matcher)
        .filter(Matcher::find)
        .map(line -> line.group(1))
        .reduce((_, last) -> last)
        .orElseGet(outcome::line);
  }
}
