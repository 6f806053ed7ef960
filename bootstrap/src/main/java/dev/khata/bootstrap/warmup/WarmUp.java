package dev.khata.bootstrap.warmup;

import dev.khata.bootstrap.launch.ClassCache;
import dev.khata.bootstrap.launch.KhataJar;
import dev.khata.bootstrap.launch.Rehearsing;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Makes the cache of classes for the jar that runs, unless it is there; one process at a time. */
public final class WarmUp {
  private static final List<String> ARGUMENTS = List.of("warm-up", "--rehearse");

  private final Path dataDirectory;
  private final RehearsalProcess process;

  /**
   * @param dataDirectory where the cache is looked for
   */
  public WarmUp(Path dataDirectory, RehearsalProcess process) {
    this.dataDirectory = dataDirectory;
    this.process = process;
  }

  /** What came of it. */
  public sealed interface Result {
    /** Starts begin from it from now on. */
    record Made(Path cache) implements Result {}

    /** It was there. */
    record Kept(Path cache) implements Result {}

    /** Another process makes it. */
    record Busy() implements Result {}

    /** No start would look for one: not from one jar, or not on Linux. */
    record NotHere() implements Result {}

    record Failed(String reason) implements Result {}
  }

  public Result make() throws IOException {
    Optional<KhataJar> jar = KhataJar.ofProcess();
    if (jar.isEmpty()) {
      return new Result.NotHere();
    }
    ClassCache cache = ClassCache.of(jar.get(), dataDirectory);
    if (cache.isUsable()) {
      return new Result.Kept(cache.file());
    }
    Scratch scratch = Scratch.in(cache.directory());
    try (FileChannel file =
            FileChannel.open(scratch.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      return lock == null ? new Result.Busy() : make(jar.get(), cache, scratch);
    }
  }

  private Result make(KhataJar jar, ClassCache cache, Scratch scratch) throws IOException {
    scratch.sweep(cache.file());
    try {
      var command = Rehearsing.command(jar, scratch.unfinished().toAbsolutePath(), ARGUMENTS);
      if (command.isEmpty()) {
        return new Result.NotHere();
      }
      Optional<String> failure = process.run(command.get(), scratch);
      if (failure.isPresent() || !Files.exists(scratch.unfinished())) {
        return new Result.Failed(failure.orElse("no cache was written") + ": see " + scratch.log());
      }
      finish(scratch.unfinished(), cache.file());
      return new Result.Made(cache.file());
    } finally {
      scratch.sweep(cache.file());
    }
  }

  /** A cache is mapped into memory unread: one that a crash of the machine left half is none. */
  private static void finish(Path unfinished, Path finished) throws IOException {
    try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
  }
}
