package dev.khata.bootstrap.launch;

import dev.khata.bootstrap.settings.ProcessEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The command by which a JVM is started that notes which classes are loaded, and how. */
public final class Rehearsing {
  private static final Set<String> WHAT_RUNS = Set.of("-jar", "-cp", "-classpath", "--class-path");

  private Rehearsing() {}

  /**
   * With the options of this process's JVM, as a server has them that {@link Relaunch} starts.
   *
   * @param cache what is written when that process ends
   * @return empty where no server would look for a cache
   */
  public static Optional<List<String>> command(KhataJar jar, Path cache, List<String> arguments)
      throws IOException {
    return ProcessLine.read(0).map(line -> command(given(line), jar, cache, arguments));
  }

  private static List<String> command(
      List<String> given, KhataJar jar, Path cache, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(Relaunch.java());
    words.add("-XX:AOTCacheOutput=" + cache);
    words.addAll(ServeOptions.of(given, ProcessEnvironment.javaOptions()).chosen());
    words.add("-D" + Relaunch.MARK + "=rehearsal");
    words.addAll(ServeOptions.passedOn(given));
    words.addAll(List.of("-jar", jar.path().toString()));
    words.addAll(arguments);
    return words;
  }

  private static List<String> given(ProcessLine line) {
    return line.options().stream()
        .takeWhile(it -> !WHAT_RUNS.contains(it))
        .filter(it -> !it.startsWith("-XX:AOT") && !it.startsWith("-D" + Relaunch.MARK))
        .map(it -> new String(it.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        .toList();
  }
}
