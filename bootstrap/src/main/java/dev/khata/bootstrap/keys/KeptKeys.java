package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Keys for development: made at the first start and kept in the data directory, in the file {@code
 * keys}, which only its owner may read.
 *
 * <p>A file that is there is never replaced: if it can't be read, that is an error, since other
 * keys could not open what these have sealed.
 */
public final class KeptKeys {
  private static final String NAME = "keys";

  private final Path directory;
  private final FreshKeys fresh;
  private final SecureRandom random;

  public KeptKeys(Path dataDirectory, InstantSource clock, SecureRandom random) {
    this.directory = dataDirectory;
    this.fresh = new FreshKeys(clock, random);
    this.random = random;
  }

  public Path file() {
    return directory.resolve(NAME);
  }

  /** A dangling link is a file somebody put there, too: reading it says what is wrong. */
  public boolean areThere() {
    return Files.exists(file(), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The kept keys, made now if there are none. Of processes that start at once, one makes them and
   * all get the same.
   *
   * @throws BadKeys when the file is there and can't be used, or can't be made
   */
  public Map<KeyPurpose, KeyRing> openOrMake() {
    try {
      if (!areThere()) {
        make();
      }
      complete();
    } catch (AccessDeniedException e) {
      throw new BadKeys("keys can't be kept in " + directory + ": no permission to write there");
    } catch (IOException e) {
      throw new BadKeys("keys can't be kept in " + directory + ": " + e.getMessage());
    }
    return KeyFile.read(file());
  }

  /** Adds keys for purposes that there were none of when the file was made. */
  private void complete() throws IOException {
    if (KeyFile.missing(file()).isEmpty()) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(file(), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        FileLock lock = channel.lock()) {
      // Another process may have been quicker.
      Set<KeyPurpose> missing = KeyFile.missing(file());
      Map<KeyPurpose, KeyRing> added = fresh.make();
      added.keySet().retainAll(missing);
      if (lock.isValid() && !added.isEmpty()) {
        write(channel, ("\n" + KeyFile.render(added)).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Keys for what seals nothing that is to be read again: made now, and kept nowhere. */
  public Map<KeyPurpose, KeyRing> passing() {
    return fresh.make();
  }

  private void make() throws IOException {
    Files.createDirectories(directory, only("rwx------"));
    Path draft = directory.resolve(NAME + "-" + hex() + ".tmp");
    try {
      write(draft, KeyFile.render(fresh.make()).getBytes(StandardCharsets.UTF_8));
      publish(draft);
      syncDirectory();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A hard link, unlike a move, never replaces a file that another process was quicker to make. */
  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(file(), draft);
    } catch (FileAlreadyExistsException e) {
      // The other process's keys are as good as ours, and may already be in use.
    } catch (UnsupportedOperationException | FileSystemException e) {
      throw new IOException("its file system has no hard links; set KHATA_KEYS_FILE instead", e);
    }
  }

  private void write(Path draft, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            draft,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            only("rw-------"))) {
      write(channel, content);
    }
  }

  private static void write(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }

  /** Without this the directory's new entry could be lost with the power. */
  private void syncDirectory() throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private String hex() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private FileAttribute<?>[] only(String permissions) {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
  }
}
