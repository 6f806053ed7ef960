package dev.khata.bootstrap.bench;

import dev.khata.bootstrap.serve.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same purchases as apps make them, from another process: against those in process, and with
 * keys, as apps send them, against those without.
 */
final class PurchaseHttpBenchmark implements Benchmark {
  private static final int CONNECTIONS = 16;
  private static final int VISITORS = 2_000;
  private static final int CUSTOMERS = 400;

  private final boolean keyed;

  private PurchaseHttpBenchmark(boolean keyed) {
    this.keyed = keyed;
  }

  static PurchaseHttpBenchmark unkeyed() {
    return new PurchaseHttpBenchmark(false);
  }

  static PurchaseHttpBenchmark keyed() {
    return new PurchaseHttpBenchmark(true);
  }

  @Override
  public String name() {
    return keyed ? "purchase-http-keyed" : "purchase-http";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    Optional<Path> older = Against.jar();
    Scenario scenario = keyed ? Scenario.KEYED : Scenario.REQUESTS;
    if (older.isPresent()) {
      new Against(name(), Shop::fill, scenario, PurchaseHttpBenchmark::ofCustomers)
          .run(stand, older.get(), out);
      return;
    }
    try (Subject served = Subject.on(stand.filled("shop", Shop::fill), Contest.THREADS, stand);
        Subject direct = Subject.on(stand.filled("shop", Shop::fill), Contest.THREADS, stand);
        Server server = served.get(Server.class)) {
      Path requests = requests(served, stand);
      server.start();
      try (OtherProcess apps = OtherProcess.start(server.port(), CONNECTIONS, scenario, requests);
          OtherProcess unkeyed = OtherProcess.start(server.port(), CONNECTIONS, requests)) {
        Contender subject = new Contender(keyed ? "keyed" : "over HTTP", apps);
        Contender floor =
            keyed
                ? new Contender("unkeyed", unkeyed)
                : Contender.of("in process", Purchases.of(direct));
        List<Contender> contenders = List.of(subject, floor);
        Contest.among(stand, contenders);
        Table.print(out, contenders);
        Table.conclude(out, name(), subject, floor);
      }
    }
  }

  private static List<String> ofCustomers(int port) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Guest customer : Guest.customers(port, CUSTOMERS)) {
      lines.add(line(customer.access(), lines.size() + 1L));
    }
    return lines;
  }

  private static Path requests(Subject khata, Stand stand) throws IOException {
    Visitors visitors = new Visitors(khata);
    List<String> lines = new ArrayList<>();
    for (long user = 1; user <= VISITORS; user++) {
      lines.add(line(visitors.let(user), user));
    }
    return Files.write(stand.home().resolve("requests"), lines);
  }

  private static String line(String token, long user) {
    return """
    POST /recharge/subscribe %s \
    {"plan_id":%d,"payment_method":"WALLET","to_phone_number":"%s"}\
    """
        .formatted(token, Shop.PLAN, Shop.phone(user).e164());
  }
}
