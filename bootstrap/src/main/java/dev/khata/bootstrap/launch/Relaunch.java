package dev.khata.bootstrap.launch;

import dev.khata.bootstrap.settings.ProcessEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JVM takes its cache of classes and the bounds of its heap when it starts, and {@code java -jar
 * khata.jar} names neither. So {@code serve} starts once more in its own process, by {@code exec}.
 */
public final class Relaunch {
  /** Says in the options of a JVM that it was started so. */
  static final String MARK = "khata.launched";

  private Relaunch() {}

  /** Goes on as the process is where it can't be done, or where the operator rules it out. */
  public static void ofServe(String[] arguments) {
    if (arguments.length == 0
        || !arguments[0].equals("serve")
        || System.getProperty(MARK) != null) {
      return;
    }
    try {
      Optional<KhataJar> jar = KhataJar.ofProcess();
      Optional<ProcessLine> line = ProcessLine.read(arguments.length);
      if (jar.isPresent() && line.isPresent()) {
        become(jar.get(), line.get(), List.of(arguments));
      }
    } catch (Throwable e) {
      // A start that is slower is still a start, and what is wrong with settings is told by it.
      System.getLogger(Relaunch.class.getName()).log(System.Logger.Level.DEBUG, "not again", e);
    }
  }

  private static void become(KhataJar jar, ProcessLine line, List<String> arguments)
      throws Throwable {
    ServeOptions options = ServeOptions.of(line.options(), ProcessEnvironment.javaOptions());
    if (options.forbidAnother()) {
      return;
    }
    Path data = DataDirectory.of(ProcessEnvironment.read(), arguments);
    List<String> words = new ArrayList<>();
    words.add(line.program());
    cache(jar, data).ifPresent(it -> words.addAll(from(it)));
    words.addAll(options.chosen());
    words.add("-D" + MARK + "=yes");
    words.addAll(ServeOptions.passedOn(line.options()));
    words.addAll(line.arguments());
    Exec.become(ProcessLine.word(java()), words);
  }

  /**
   * By itself the JVM maps a cache somewhere by chance and mends every pointer in it, so that all
   * of it becomes memory of this process; where it was made for, pages are read as they are needed.
   */
  private static List<String> from(String cache) {
    return List.of(
        "-XX:AOTCache=" + ProcessLine.word(cache),
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0");
  }

  private static Optional<String> cache(KhataJar jar, Path data) throws IOException {
    ClassCache cache = ClassCache.of(jar, data);
    return cache.isUsable() ? Optional.of(cache.file().toString()) : Optional.empty();
  }

  static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }
}
