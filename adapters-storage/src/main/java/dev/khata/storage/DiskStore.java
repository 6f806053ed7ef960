package dev.khata.storage;

import dev.khata.domain.documents.VaultUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files below one directory, for this user alone. A file is written aside, brought to the disk and
 * then renamed, so that it is whole or not there. Links that somebody puts below the directory are
 * not followed.
 */
final class DiskStore implements Store {
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9-]{1,40}/){1,5}[a-z0-9-]{1,40}(?:\\.[a-z0-9]{1,5})?");

  private final Folders folders;
  private final Incoming incoming;

  DiskStore(Path root, InstantSource clock) {
    this.folders = new Folders(root);
    this.incoming = new Incoming(folders, clock);
    incoming.sweep();
  }

  @Override
  public void put(String name, String mediaType, Upload upload) {
    try {
      Path target = folders.make(name(name));
      Path written = incoming.write(upload);
      try {
        Files.move(
            written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.sync(Folders.of(target));
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw failed("stored", e);
    }
  }

  /** By a second name for the file, since that, unlike a rename, fails when there is one. */
  @Override
  public boolean create(String name, String mediaType, byte[] bytes) {
    try {
      Path target = folders.make(name(name));
      Path written =
          incoming.write(new Upload(bytes.length, () -> new ByteArrayInputStream(bytes)));
      try {
        Files.createLink(target, written);
        Folders.sync(Folders.of(target));
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw failed("stored", e);
    }
  }

  @Override
  public Optional<Found> open(String name) {
    try {
      Optional<Path> file = folders.find(name(name));
      return file.isEmpty() ? Optional.empty() : Optional.of(found(file.get()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  private static Found found(Path file) throws IOException {
    SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    return new Found(channel.size(), Channels.newInputStream(channel));
  }

  /** Whether there is a file of that name. */
  boolean has(String name) {
    try {
      return folders.find(name(name)).isPresent();
    } catch (IOException e) {
      throw failed("looked for", e);
    }
  }

  @Override
  public Optional<URI> link(String name, String mediaType, String fileName) {
    return Optional.empty();
  }

  @Override
  public URI url(String name) {
    return URI.create("disk:///" + name(name));
  }

  @Override
  public void delete(String name) {
    try {
      Optional<Path> file = folders.find(name(name));
      if (file.isPresent() && Files.deleteIfExists(file.get())) {
        Folders.sync(Folders.of(file.get()));
      }
    } catch (IOException e) {
      throw failed("deleted", e);
    }
  }

  @Override
  public List<String> list(String folder, String after, int limit) {
    try {
      return folders.list(folder, after, limit);
    } catch (IOException e) {
      throw failed("listed", e);
    }
  }

  @Override
  public void probe() {
    try {
      incoming.probe();
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of ours");
    }
    return name;
  }

  private static VaultUnavailable failed(String what, IOException cause) {
    return new VaultUnavailable(
        "a file can't be " + what + " on the disk: " + reason(cause), cause);
  }

  /** Such as that there is no space left; without the paths that some failures name. */
  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException named) {
      String reason = named.getReason();
      return reason == null ? named.getClass().getSimpleName() : reason;
    }
    return String.valueOf(cause.getMessage());
  }
}
