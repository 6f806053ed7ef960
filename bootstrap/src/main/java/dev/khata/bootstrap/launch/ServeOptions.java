package dev.khata.bootstrap.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code serve} asks of its JVM unless the operator has asked for something else.
 *
 * @param given the operator's own options, those in variables as well
 * @param processors that the JVM may use
 */
record ServeOptions(List<String> given, int processors) {
  private static final int FEW = 2;

  private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w*GC");
  private static final Pattern HEAP =
      Pattern.compile("-Xm[sn].*|-XX:\\w*(HeapSize|HeapFreeRatio|RAM|NewSize|NewRatio).*");

  /**
   * Bounds of the heap that are a gigabyte or hundreds of megabytes are wider than what is chosen.
   */
  private static final Pattern WIDE = Pattern.compile("-Xmx(\\d+[gG]|[2-9]\\d\\d[mM]|\\d{4,}[mM])");

  /** Where these stand, a process is to be just what it was started as. */
  private static final List<String> OWN_WAY =
      List.of(
          "-agent",
          "-javaagent",
          "-Xrun",
          "-Xshare",
          "-XX:AOT",
          "-XX:SharedArchive",
          "-XX:ArchiveClasses",
          "-XX:StartFlightRecording",
          "-XX:Flags",
          "-XX:VMOptionsFile",
          "@");

  boolean forbidAnother() {
    return given.stream().anyMatch(option -> OWN_WAY.stream().anyMatch(option::startsWith));
  }

  /**
   * Bounds of the heap, which stays at some 30 MB: by itself the JVM takes a sixty-fourth of the
   * machine's memory at once and fills it before it collects. Where there are few processors, the
   * collector that needs none beside the program.
   */
  List<String> chosen() {
    List<String> chosen = new ArrayList<>();
    boolean ownCollector = given.stream().anyMatch(it -> COLLECTOR.matcher(it).matches());
    boolean ownHeap = given.stream().anyMatch(it -> HEAP.matcher(it).matches() || isSmall(it));
    boolean few = processors <= FEW && !ownCollector;
    if (few) {
      chosen.add("-XX:+UseSerialGC");
    }
    if (!ownHeap) {
      chosen.addAll(few ? List.of("-Xms64m", "-Xmn32m") : List.of("-Xms64m"));
    }
    if (given.stream().noneMatch(it -> it.startsWith("-XX:TrimNativeHeapInterval"))) {
      // What the compilers took for the start goes back.
      chosen.add("-XX:TrimNativeHeapInterval=10000");
    }
    return chosen;
  }

  private static boolean isSmall(String option) {
    return option.startsWith("-Xmx") && !WIDE.matcher(option).matches();
  }

  /** The operator's own, but what the jar's manifest says as well: no cache is used with it. */
  static List<String> passedOn(List<String> options) {
    return options.stream().filter(it -> !it.equals("--enable-native-access=ALL-UNNAMED")).toList();
  }

  /** The operator's options of the line and of variables. */
  static ServeOptions of(List<String> line, String variables) {
    Stream<String> more = Stream.of(variables.split("\\s+", -1)).filter(it -> !it.isEmpty());
    return new ServeOptions(
        Stream.concat(line.stream(), more).toList(), Runtime.getRuntime().availableProcessors());
  }
}
