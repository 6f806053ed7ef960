package dev.khata.bootstrap.chaos;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The storms' entry: the name of a scenario, or {@code all}. */
public final class Chaos {
  private static final Path HOME = Path.of("target", "chaos").toAbsolutePath();

  private Chaos() {}

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    String wanted = args.length == 1 ? args[0] : "";
    List<Scenario> chosen =
        Scenario.all().stream()
            .filter(it -> wanted.equals("all") || wanted.equals(it.name()))
            .toList();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (chosen.isEmpty()) {
      List<String> names = Scenario.all().stream().map(Scenario::name).toList();
      out.println("say -Dchaos=NAME with one of: all " + String.join(" ", names));
      System.exit(2);
    }
    long seed = Goal.seed();
    out.printf("seed %d (again: -Dchaos.seed=%d)%n", seed, seed);
    List<Outcome> outcomes = new ArrayList<>();
    for (Scenario scenario : chosen) {
      outcomes.add(new Trial(scenario, seed, HOME.resolve(scenario.name()), out).run());
    }
    Table.print(out, seed, outcomes);
    System.exit(outcomes.stream().allMatch(Outcome::isClean) ? 0 : 1);
  }
}
