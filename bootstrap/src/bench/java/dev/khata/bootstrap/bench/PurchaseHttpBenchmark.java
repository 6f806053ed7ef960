package dev.khata.bootstrap.bench;

import dev.khata.bootstrap.serve.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same purchases as apps make them, from another process, against those in process. */
final class PurchaseHttpBenchmark implements Benchmark {
  private static final int CONNECTIONS = 16;
  private static final int VISITORS = 2_000;

  @Override
  public String name() {
    return "purchase-http";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    try (Subject served = Subject.on(stand.filled("shop", Shop::fill), Contest.THREADS, stand);
        Subject direct = Subject.on(stand.filled("shop", Shop::fill), Contest.THREADS, stand);
        Server server = served.get(Server.class)) {
      Path requests = requests(served, stand);
      server.start();
      try (OtherProcess apps = OtherProcess.start(server.port(), CONNECTIONS, requests)) {
        Contender subject = new Contender("over HTTP", apps);
        Contender floor = Contender.of("in process", Purchases.of(direct));
        List<Contender> contenders = List.of(subject, floor);
        Contest.among(stand, contenders);
        Table.print(out, contenders);
        Table.conclude(out, name(), subject, floor);
      }
    }
  }

  private static Path requests(Subject khata, Stand stand) throws IOException {
    Visitors visitors = new Visitors(khata);
    List<String> lines = new ArrayList<>();
    for (long user = 1; user <= VISITORS; user++) {
      lines.add(
          """
          POST /recharge/subscribe %s \
          {"plan_id":%d,"payment_method":"WALLET","to_phone_number":"%s"}\
          """
              .formatted(visitors.let(user), Shop.PLAN, Shop.phone(user).e164()));
    }
    return Files.write(stand.home().resolve("requests"), lines);
  }
}
