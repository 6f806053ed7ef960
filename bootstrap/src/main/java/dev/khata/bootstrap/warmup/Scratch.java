package dev.khata.bootstrap.warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of caches, and what is there while one is made. */
record Scratch(Path caches) {

  /** Makes it, for its owner alone. */
  static Scratch in(Path caches) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(caches, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.setPosixFilePermissions(caches, ownerOnly);
    return new Scratch(caches);
  }

  Path lock() {
    return caches.resolve("lock");
  }

  /** The data of the process that rehearses. */
  Path data() {
    return caches.resolve("rehearsal");
  }

  /** What that process has said, for when it failed. */
  Path log() {
    return caches.resolve("rehearsal.log");
  }

  Path unfinished() {
    return caches.resolve("unfinished");
  }

  /** Removes all but the lock, the log and the cache that is kept. */
  void sweep(Path kept) throws IOException {
    List<Path> stay = List.of(lock(), log(), kept);
    try (Stream<Path> all = Files.list(caches)) {
      for (Path one : all.filter(it -> !stay.contains(it)).toList()) {
        delete(one);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
