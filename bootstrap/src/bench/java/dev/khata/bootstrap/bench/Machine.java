package dev.khata.bootstrap.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** What figures can't be read without: the machine, how busy it is, and what a commit costs it. */
final class Machine {
  private static final int SYNCS = 200;
  private static final int PAGE = 8_192;

  private Machine() {}

  static void tell(PrintWriter out, Path home) throws IOException {
    out.printf(
        Locale.ROOT,
        "%d cores, Java %s, load %.1f, fsync %d µs (median of %d)%n",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        syncMicros(home),
        SYNCS);
  }

  /** How long a page takes to the disk on which the database lies. */
  private static long syncMicros(Path home) throws IOException {
    Path file = home.resolve("fsync");
    long[] nanos = new long[SYNCS];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long start = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE));
        channel.force(false);
        nanos[i] = System.nanoTime() - start;
      }
    } finally {
      Files.deleteIfExists(file);
    }
    Arrays.sort(nanos);
    return nanos[SYNCS / 2] / 1_000;
  }
}
