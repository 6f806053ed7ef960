package dev.khata.bootstrap.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The benchmarks' entry: the name of one, or {@code all}. */
public final class Bench {
  private static final List<Benchmark> ALL =
      List.of(
          new JournalBenchmark(),
          new PurchaseBenchmark(),
          new PurchaseKeyedBenchmark(),
          new PurchaseHotBenchmark(),
          new PurchaseGrowthBenchmark(),
          PurchaseHttpBenchmark.unkeyed(),
          PurchaseHttpBenchmark.keyed(),
          HttpBenchmark.me(),
          HttpBenchmark.refresh(),
          HttpBenchmark.otp(),
          new StartBenchmark(),
          new ProofBenchmark(),
          new TransactionsPageBenchmark(),
          new UsageStatsBenchmark(),
          new ReportCsvBenchmark(),
          new AnalyticsBenchmark(),
          new UserListBenchmark(),
          new UserSearchBenchmark(),
          new AutopayBenchmark(),
          new AutopayGrowthBenchmark());

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    String wanted = args.length == 1 ? args[0] : "";
    List<Benchmark> chosen =
        ALL.stream().filter(it -> wanted.equals("all") || wanted.equals(it.name())).toList();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    if (chosen.isEmpty()) {
      out.println("say -Dbench=NAME with one of: all " + names());
      System.exit(2);
    }
    try (Stand stand = Stand.open()) {
      for (Benchmark benchmark : chosen) {
        out.println();
        Machine.tell(out, stand.home());
        benchmark.run(stand, out);
      }
    }
    System.exit(0);
  }

  private static String names() {
    return String.join(" ", ALL.stream().map(Benchmark::name).toList());
  }
}
