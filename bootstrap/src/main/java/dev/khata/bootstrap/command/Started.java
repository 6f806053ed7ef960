package dev.khata.bootstrap.command;

/** Wired objects, with pools open and threads running, until they are closed. */
public interface Started extends AutoCloseable {

  /** The object that serves as {@code type}; there is one for every use case. */
  <T> T get(Class<T> type);

  /** Ends everything in the reverse order of its start; once is enough. */
  @Override
  void close();
}
