package dev.khata.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The directories below a root, none of which is a link to elsewhere; each is of this user alone.
 */
record Folders(Path root) {
  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Where a file of that name belongs, in a directory that is there. */
  Path make(String name) throws IOException {
    makeRoot();
    Path target = root.resolve(name);
    Path folder = root;
    for (Path part : root.relativize(of(target))) {
      folder = make(folder, part);
    }
    return target;
  }

  /** The root may be a link, and lie in directories of whatever rights the operator chose. */
  void makeRoot() throws IOException {
    if (!Files.isDirectory(root)) {
      Path above = of(root.toAbsolutePath());
      Files.createDirectories(above, PRIVATE);
      make(above, root.getFileName());
    }
  }

  private static Path make(Path above, Path part) throws IOException {
    Path folder = above.resolve(part);
    if (!isFolder(folder)) {
      try {
        Files.createDirectory(folder, PRIVATE);
      } catch (FileAlreadyExistsException e) {
        // Made by another thread, or something else.
        if (!isFolder(folder)) {
          throw new NotDirectoryException(folder.toString());
        }
      }
      sync(above);
    }
    return folder;
  }

  /** The regular file of that name, if there is one. */
  Optional<Path> find(String name) throws IOException {
    Path target = root.resolve(name);
    Path folder = root;
    for (Path part : root.relativize(of(target))) {
      folder = folder.resolve(part);
      Optional<BasicFileAttributes> found = look(folder);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (!found.get().isDirectory()) {
        throw new NotDirectoryException(folder.toString());
      }
    }
    return look(target).filter(BasicFileAttributes::isRegularFile).map(found -> target);
  }

  /** What may not be looked at is a fault; it isn't taken for something that is not there. */
  private static Optional<BasicFileAttributes> look(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Names below a folder, that ends with a slash, in their order. */
  List<String> list(String folder, String after, int limit) throws IOException {
    List<String> names = new ArrayList<>();
    collect(folder, after, limit, names);
    return names;
  }

  private void collect(String folder, String after, int limit, List<String> names)
      throws IOException {
    for (String entry : entries(root.resolve(folder))) {
      Path path = root.resolve(folder + entry);
      if (names.size() >= limit) {
        return;
      }
      if (isFolder(path)) {
        String below = folder + entry + "/";
        if (after.startsWith(below) || after.compareTo(below) < 0) {
          collect(below, after, limit, names);
        }
      } else if ((folder + entry).compareTo(after) > 0
          && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        names.add(folder + entry);
      }
    }
  }

  private static List<String> entries(Path folder) throws IOException {
    if (!isFolder(folder)) {
      return List.of();
    }
    List<String> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entry -> entries.add(entry.getFileName().toString()));
    } catch (NoSuchFileException e) {
      return List.of();
    }
    entries.sort(null);
    return entries;
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The directory that a file lies in. */
  static Path of(Path file) {
    return file.resolveSibling("");
  }

  /** Brings the names in a directory to the disk. */
  static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
