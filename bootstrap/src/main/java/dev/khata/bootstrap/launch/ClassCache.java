package dev.khata.bootstrap.launch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * The JVM's cache of loaded and linked classes for one jar and one JDK.
 *
 * <p>JDK 25 takes a cache that was made from another jar at the same path and runs the classes in
 * it, without a word. So none is ever used but under the name that this very jar gives it.
 */
public record ClassCache(Path file) {
  static final String SUFFIX = ".aot";

  /** Where it is, or would be, in that data directory. */
  public static ClassCache of(KhataJar jar, Path dataDirectory) throws IOException {
    String jdk =
        System.getProperty("java.vm.version", "") + "-" + System.getProperty("os.arch", "");
    String name = "khata-" + jar.fingerprint() + "-" + jdk.replaceAll("[^A-Za-z0-9.+_-]", "_");
    return new ClassCache(dataDirectory.resolve("cache").resolve(name + SUFFIX));
  }

  /** The directory of all caches. */
  public Path directory() {
    return requireNonNull(file.getParent());
  }

  /**
   * Whether it is there, and nobody else could have put it there: who writes it decides what code
   * runs.
   */
  public boolean isUsable() throws IOException {
    return Files.isRegularFile(file) && isOursAlone(file) && isOursAlone(directory());
  }

  private static boolean isOursAlone(Path path) throws IOException {
    Set<PosixFilePermission> may = Files.getPosixFilePermissions(path);
    return !may.contains(PosixFilePermission.GROUP_WRITE)
        && !may.contains(PosixFilePermission.OTHERS_WRITE);
  }
}
