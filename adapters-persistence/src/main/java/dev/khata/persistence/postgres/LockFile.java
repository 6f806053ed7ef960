package dev.khata.persistence.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that processes lock against each other, one alone or several shared. The operating system
 * lets go of the lock when its process ends, however it ends. Not for several threads at once.
 */
final class LockFile implements AutoCloseable {
  /**
   * POSIX drops all locks of a process on a file when the process closes any of its channels on
   * that file, so a process must never open a second one.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private static final int MAX_READ = 100;

  private final Path path;
  private final FileChannel channel;
  private Optional<FileLock> held = Optional.empty();

  private LockFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Empty when this very process has the file open already. */
  static Optional<LockFile> open(Path file) {
    try {
      var path = file.toAbsolutePath();
      if (!OPEN.add(path)) return Optional.empty();
      return Optional.of(new LockFile(path, channel(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel channel(Path path) throws IOException {
    try {
      return FileChannel.open(
          path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      OPEN.remove(path);
      throw e;
    }
  }

  boolean tryAlone() {
    return tryLock(false);
  }

  boolean tryShared() {
    return tryLock(true);
  }

  private boolean tryLock(boolean shared) {
    unlock();
    try {
      held = Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
      return held.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the lock by asking again and again, since a blocking wait can't be given a limit. */
  boolean alone(Duration limit) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!tryAlone()) {
      if (System.nanoTime() > deadline) return false;
      Pause.of(Duration.ofMillis(20));
    }
    return true;
  }

  void unlock() {
    try {
      if (held.isPresent()) held.get().release();
      held = Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves a word for whoever finds the file locked; only its holder may. */
  void write(String note) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the holder wrote. */
  String read() {
    try {
      var note = ByteBuffer.allocate(MAX_READ);
      channel.read(note, 0);
      return new String(note.array(), 0, note.position(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      OPEN.remove(path);
    }
  }
}
