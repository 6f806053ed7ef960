package dev.khata.bootstrap.warmup;

import dev.khata.bootstrap.launch.Relaunch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;

/** As little as there can be of a Khata: it starts as it does, and says what it is. */
public final class Probe {
  static final String WORD = "Word";

  private Probe() {}

  public static void main(String[] args) throws Exception {
    Relaunch.ofServe(args);
    switch (args[0]) {
      case "serve" -> serve();
      case "warm-up" -> warmUp(args.length > 1);
      default -> System.exit(2);
    }
  }

  private static void serve() throws ReflectiveOperationException, IOException {
    Object word = Class.forName(WORD).getMethod("text").invoke(null);
    boolean cached = Files.readString(Path.of("/proc/self/maps")).contains(".aot");
    String heard = new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
    System.out.printf("%s %s %d %s%n", word, cached, ProcessHandle.current().pid(), heard);
    System.exit(3);
  }

  private static void warmUp(boolean rehearse) throws Exception {
    if (rehearse) {
      Class.forName(WORD).getMethod("text").invoke(null);
      if (Boolean.getBoolean("probe.waits")) {
        System.in.readAllBytes();
      }
      return;
    }
    try (RehearsalProcess process = new RehearsalProcess()) {
      System.out.println(new WarmUp(Path.of("data"), process).make());
    }
  }
}
