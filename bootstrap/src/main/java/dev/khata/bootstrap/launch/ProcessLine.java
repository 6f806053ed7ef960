package dev.khata.bootstrap.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The words that this process was started by. Each char of them is a byte, so that they can be
 * passed on as they came, whatever encoding they are in.
 *
 * @param options of the JVM, with what it runs ({@code -jar khata.jar})
 * @param arguments of Khata
 */
record ProcessLine(String program, List<String> options, List<String> arguments) {
  private static final Path LINUX = Path.of("/proc/self/cmdline");

  /** Empty where the system doesn't tell: everywhere but on Linux. */
  static Optional<ProcessLine> read(int arguments) throws IOException {
    if (!Files.isReadable(LINUX)) {
      return Optional.empty();
    }
    String line = new String(Files.readAllBytes(LINUX), StandardCharsets.ISO_8859_1);
    return of(List.of(line.split("\0", -1)), arguments);
  }

  /**
   * @param words with an empty one behind the last, as each ends with a zero
   */
  static Optional<ProcessLine> of(List<String> words, int arguments) {
    int end = words.size() - 1;
    int border = end - arguments;
    if (border < 1) {
      return Optional.empty();
    }
    return Optional.of(
        new ProcessLine(words.getFirst(), words.subList(1, border), words.subList(border, end)));
  }

  /** A text of Java's in the same manner. */
  static String word(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
