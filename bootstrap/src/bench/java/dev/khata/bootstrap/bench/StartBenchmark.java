package dev.khata.bootstrap.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code java -jar khata.jar serve} on kept data until it is ready, and its resident memory after a
 * thousand requests; against a JVM that does nothing, and an older jar if one is given.
 */
final class StartBenchmark implements Benchmark {
  private static final int ROUNDS = 5;
  private static final int REQUESTS = 1_000;

  @Override
  public String name() {
    return "start";
  }

  /** What does nothing, and takes its time all the same. */
  public static final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {}
  }

  /** One jar with one way to start it, and how it did. */
  private record Starter(
      String name,
      Path jar,
      Path home,
      List<String> options,
      Map<String, String> settings,
      List<Double> seconds,
      List<Double> megabytes) {

    static Starter of(Stand stand, String name, Path jar, List<String> options, boolean older)
        throws IOException {
      Map<String, String> settings = new HashMap<>();
      if (!older) {
        settings.put("KHATA_WARM_UP", "off");
      }
      Path home = Files.createTempDirectory(stand.home(), "start");
      return new Starter(name, jar, home, options, settings, new ArrayList<>(), new ArrayList<>());
    }

    void warmUp() throws IOException, InterruptedException {
      List<String> command =
          List.of(
              ProcessHandle.current().info().command().orElseThrow(),
              "-jar",
              jar.toAbsolutePath().toString(),
              "warm-up");
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("KHATA_DATA_DIR", home.toString());
      if (builder.start().waitFor() != 0) {
        throw new IOException("no warm-up");
      }
    }

    void start(boolean counts) throws IOException, InterruptedException {
      long begin = System.nanoTime();
      try (JarServer server = JarServer.serve(jar, home, options, settings);
          HttpLine line = new HttpLine(server.port())) {
        line.ask(HttpLine.request("GET", "/health/ready", "", ""));
        double took = (System.nanoTime() - begin) / 1e9;
        byte[] plans = HttpLine.request("GET", "/plans/public/all", "", "");
        for (int i = 0; i < REQUESTS; i++) {
          line.ask(plans);
        }
        if (counts) {
          seconds.add(took);
          megabytes.add(server.residentMemory());
        }
      }
    }

    void print(PrintWriter out) {
      out.printf(
          Locale.ROOT,
          "%-16s ready in %.2f s, %.0f MB after %,d requests (medians of %d)%n",
          name,
          median(seconds),
          median(megabytes),
          REQUESTS,
          seconds.size());
    }
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    Starter cached = Starter.of(stand, "with its cache", Against.today(), List.of(), false);
    Starter plain =
        Starter.of(stand, "without", Against.today(), List.of("-XX:AOTMode=off"), false);
    List<Starter> starters = new ArrayList<>(List.of(cached, plain));
    if (Against.jar().isPresent()) {
      starters.add(Starter.of(stand, "older", Against.jar().get(), List.of(), true));
    }
    cached.warmUp();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Starter starter : starters) {
        starter.start(round > 0);
      }
    }
    starters.forEach(starter -> starter.print(out));
    double floor = nothing();
    double today = median(cached.seconds());
    if (starters.size() > 2) {
      Starter older = starters.getLast();
      out.printf(
          Locale.ROOT,
          "start-memory against=%.2f%nstart against=%.2f seconds=%.2f older=%.2f%n",
          median(cached.megabytes()) / median(older.megabytes()),
          today / median(older.seconds()),
          today,
          median(older.seconds()));
    }
    out.printf(
        Locale.ROOT, "start ratio=%.1f seconds=%.2f floor=%.2f%n", today / floor, today, floor);
  }

  private static double nothing() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Nothing.class.getName());
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      new ProcessBuilder(command).start().waitFor();
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    return median(seconds);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
