package dev.khata.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that are being written. What a crash left of them is removed after an hour. */
final class Incoming {
  private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final String FOLDER = "incoming";
  private static final int PIECE = 1 << 16;
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Folders folders;
  private final InstantSource clock;
  private final AtomicLong sweptAtSecond = new AtomicLong();

  Incoming(Folders folders, InstantSource clock) {
    this.folders = folders;
    this.clock = clock;
  }

  /** A file with all of the content, on the disk. Whoever asked for it takes it away. */
  Path write(Upload upload) throws IOException {
    Instant last = Instant.ofEpochSecond(sweptAtSecond.get());
    if (last.plus(LONGEST).isBefore(clock.instant())) {
      sweep();
    }
    Path file = fresh();
    try (InputStream in = upload.open();
        FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      copy(in, out);
      out.force(true);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(InputStream in, FileChannel out) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  /** Fails when nothing could be written. */
  void probe() throws IOException {
    Files.delete(fresh());
  }

  private Path fresh() throws IOException {
    Path target = folders.make(FOLDER + "/file");
    return Files.createTempFile(Folders.of(target), "", "", PRIVATE);
  }

  /** Removes what a crash left behind; what can't be removed is for the next time. */
  void sweep() {
    Instant now = clock.instant();
    sweptAtSecond.set(now.getEpochSecond());
    Path folder = folders.root().resolve(FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        remove(file, now.minus(LONGEST));
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("{} can't be cleared: {}", folder, e.toString());
    }
  }

  private static void remove(Path file, Instant before) throws IOException {
    try {
      if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // It has been written, and renamed.
    }
  }
}
