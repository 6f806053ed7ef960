package dev.khata.bootstrap.bench;

import dev.khata.bootstrap.serve.Server;
import java.io.PrintWriter;
import java.util.Locale;

/** Pages of one's own transactions, in a table of ten million. */
final class TransactionsPageBenchmark implements Benchmark {
  private static final int ASKED = 400;
  private static final String PATH = "/recharge/my/transactions?size=50&page=";

  @Override
  public String name() {
    return "transactions-page";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    try (Subject khata = Subject.on(stand.filled("history", History::fill), 2, stand);
        Server server = khata.get(Server.class)) {
      server.start();
      Visitors visitors = new Visitors(khata);
      String busy = visitors.let(History.BUSY);
      try (HttpLine line = new HttpLine(server.port())) {
        Latency floor = get(line, PATH + 1, visitors.let(History.CALM));
        Latency first = get(line, PATH + 1, busy);
        Latency last = get(line, PATH + 500, busy);
        Latency filtered = get(line, PATH + "3&source=autopay", busy);
        out.println("page 1 of 50 rows:        " + floor);
        out.println("page 1 of 50,000 rows:    " + first);
        out.println("page 500 of 50,000 rows:  " + last);
        out.println("filtered, page 3:         " + filtered);
        out.printf(
            Locale.ROOT,
            "%s ratio=%.2f rate=%.2fms floor=%.2fms%n",
            name(),
            Math.max(first.p50(), last.p50()) / floor.p50(),
            Math.max(first.p50(), last.p50()),
            floor.p50());
      }
    }
  }

  private static Latency get(HttpLine line, String path, String token) throws Exception {
    byte[] request = HttpLine.request("GET", path, token, "");
    return Latency.of(
        ASKED,
        () -> {
          line.ask(request);
          return path;
        });
  }
}
