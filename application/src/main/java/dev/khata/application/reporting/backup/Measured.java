package dev.khata.application.reporting.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Bytes on their way, counted and digested. */
final class Measured extends OutputStream {
  private final OutputStream out;
  private final MessageDigest digest;
  private long size;
  private final LongConsumer watched;
  private long lines;

  Measured(OutputStream out) {
    this(out, _ -> {});
  }

  /**
   * @param watched told how many lines there are so far
   */
  Measured(OutputStream out, LongConsumer watched) {
    this.out = out;
    this.watched = watched;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    digest.update(bytes, from, length);
    size += length;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    watched.accept(lines);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  long size() {
    return size;
  }

  /** A row of a table is a line. */
  long lines() {
    return lines;
  }

  /** Of all so far; once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
