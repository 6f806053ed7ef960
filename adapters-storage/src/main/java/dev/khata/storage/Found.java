package dev.khata.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that a store has, on their way. */
record Found(long size, InputStream bytes) implements Closeable {
  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
