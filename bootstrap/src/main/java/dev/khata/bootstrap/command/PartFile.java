package dev.khata.bootstrap.command;

import static java.util.Objects.requireNonNull;

import dev.khata.application.reporting.backup.BackUpInstallation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup while it is written: under a name that ends in {@code .part}, with a lock that ends with
 * the process, so that one knows what a killed process has left.
 *
 * @param file what it is called once it is whole
 */
record PartFile(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(PartFile.class);
  private static final String ENDING = ".part";
  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** Writes into the file, and has it brought to the disk. */
  @FunctionalInterface
  interface Content<T> {
    T into(OutputStream out) throws IOException;
  }

  /**
   * The whole file or none.
   *
   * @throws IOException also when there is no space left
   */
  <T> T write(Content<T> content) throws IOException {
    clear();
    Path part = file.resolveSibling(file.getFileName() + ENDING);
    try {
      T written = write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } catch (UncheckedIOException e) {
      IOException cause = requireNonNull(e.getCause());
      throw new IOException(cause.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static <T> T write(Path part, Content<T> content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), PRIVATE);
        FileLock lock = channel.lock()) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(lock.channel()));
      T written = content.into(out);
      out.flush();
      channel.force(true);
      return written;
    }
  }

  /** Removes from the directory what backups have left there that were killed. */
  private void clear() throws IOException {
    Path directory = file.toAbsolutePath().resolveSibling("");
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, "*" + ENDING)) {
      for (Path part : parts) {
        if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS) && isLeft(part)) {
          Files.deleteIfExists(part);
          LOG.info("removed {}, which a backup has left that was broken off", part);
        }
      }
    }
  }

  /** Whether it is a backup's, and nobody writes it. */
  private static boolean isLeft(Path part) {
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null && BackUpInstallation.isBegun(Channels.newInputStream(channel));
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }
}
