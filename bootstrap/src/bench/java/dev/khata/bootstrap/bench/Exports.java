package dev.khata.bootstrap.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * The report on transactions as a file, asked for over HTTP again and again.
 *
 * @param rows that it has
 */
record Exports(HttpLine line, byte[] request, int rows) implements Load {

  /** All of them, in the given format. */
  static Exports all(HttpLine line, String token, String format, int rows) {
    return of(line, token, format, "", rows);
  }

  /** So many of them. */
  static Exports some(HttpLine line, String token, String format, int rows) {
    // A limit alone is none.
    return of(line, token, format, ",\"offset\":1,\"limit\":" + rows, rows);
  }

  private static Exports of(HttpLine line, String token, String format, String more, int rows) {
    String body = "{\"export_type\":\"%s\"%s}".formatted(format, more);
    return new Exports(
        line, HttpLine.request("POST", "/reports/transactions-report", token, body), rows);
  }

  /** How many bytes it has. */
  long size() throws IOException {
    return line.ask(request);
  }

  /** In rows a second. */
  @Override
  public double rate(Duration time) throws IOException {
    long start = System.nanoTime();
    long done = 0;
    do {
      size();
      done += rows;
    } while (System.nanoTime() - start < time.toNanos());
    return done * 1e9 / (System.nanoTime() - start);
  }
}
