package dev.khata.bootstrap.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may look into a file of keys that was given. Its group may, since that is how Kubernetes and
 * Docker hand secrets to a user who isn't root; everybody may not. Where the file system knows no
 * permissions, nothing is said.
 */
public final class KeyFileAccess {
  private KeyFileAccess() {}

  /** Why the file isn't to be used; links are followed to what they lead to. */
  public static Optional<String> problem(Path file) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      return view == null ? Optional.empty() : problem(file, view.readAttributes().permissions());
    } catch (IOException e) {
      // To read it tells what is wrong.
      return Optional.empty();
    }
  }

  private static Optional<String> problem(Path file, Set<PosixFilePermission> permissions) {
    boolean open =
        permissions.contains(PosixFilePermission.OTHERS_READ)
            || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    return open
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%s may be read or written by every user of the machine (%s); chmod 600, or 440 for"
                    + " a secret that is mounted for a group",
                file,
                PosixFilePermissions.toString(permissions)))
        : Optional.empty();
  }
}
