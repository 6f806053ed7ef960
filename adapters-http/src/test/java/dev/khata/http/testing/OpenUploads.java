package dev.khata.http.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The temporary files of uploads that this process has open, whether or not they have a name. */
public final class OpenUploads {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  private OpenUploads() {}

  public static int count() {
    return count("khata-upload-.*");
  }

  /** Those that a crash would leave behind. */
  public static int countNamed() {
    return count("khata-upload-[0-9]*");
  }

  private static int count(String name) {
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      return (int) open.filter(file -> target(file).matches(".*/" + name)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many there are when there are none any more, or after ten seconds. */
  public static int whenNone() throws InterruptedException {
    return when(count -> count == 0);
  }

  /** How many there are when there is one, or after ten seconds. */
  public static int whenSome() throws InterruptedException {
    return when(count -> count > 0);
  }

  private static int when(IntPredicate enough) throws InterruptedException {
    int count = count();
    for (int i = 0; i < 1_000 && !enough.test(count); i++) {
      Thread.sleep(10);
      count = count();
    }
    return count;
  }

  private static String target(Path open) {
    try {
      return Files.readSymbolicLink(open).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }
}
