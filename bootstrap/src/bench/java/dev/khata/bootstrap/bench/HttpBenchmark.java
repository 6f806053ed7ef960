package dev.khata.bootstrap.bench;

import dev.khata.bootstrap.serve.Server;
import dev.khata.domain.kernel.Keys;
import dev.khata.http.token.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What apps ask for over HTTP, from another process, against a bare handler that does as much. */
final class HttpBenchmark implements Benchmark {
  private static final int CONNECTIONS = 16;
  private static final int GUESTS = 32;

  private final String name;
  private final Scenario scenario;
  private final Lines lines;

  /** What the apps begin with, made over HTTP from whatever release serves there. */
  @FunctionalInterface
  interface Lines {
    List<String> of(int port) throws IOException, InterruptedException;
  }

  private HttpBenchmark(String name, Scenario scenario, Lines lines) {
    this.name = name;
    this.scenario = scenario;
    this.lines = lines;
  }

  /** Who one is: a request that every screen of an app begins with. */
  static HttpBenchmark me() {
    return new HttpBenchmark(
        "me",
        Scenario.REQUESTS,
        port ->
            Guest.signedUp(port, GUESTS).stream()
                .map(guest -> "GET /api/auth/me/ " + guest.access())
                .toList());
  }

  /** A refresh token spent for the next. */
  static HttpBenchmark refresh() {
    return new HttpBenchmark(
        "refresh",
        Scenario.REFRESH,
        port -> Guest.signedUp(port, GUESTS).stream().map(Guest::refresh).toList());
  }

  /** A code asked for, read and handed back. */
  static HttpBenchmark otp() {
    return new HttpBenchmark("otp", Scenario.OTP, port -> List.of());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    Optional<Path> older = Against.jar();
    if (older.isPresent()) {
      new Against(name, Shop::fill, scenario, lines).run(stand, older.get(), out);
      return;
    }
    try (Subject khata = Subject.sending(stand.filled("shop", Shop::fill), Contest.THREADS, stand);
        Server server = khata.get(Server.class)) {
      server.start();
      Tokens tokens =
          new Tokens("khata", khata.get(Keys.class).signing(), khata.get(InstantSource.class));
      var ofFloor = stand.filled("shop", Shop::fill).withPoolMax(Contest.THREADS);
      Path file = Files.write(stand.home().resolve("requests"), lines.of(server.port()));
      try (BareServer bare = new BareServer(stand, ofFloor, tokens);
          OtherProcess apps = OtherProcess.start(server.port(), CONNECTIONS, scenario, file);
          OtherProcess same = OtherProcess.start(bare.port(), CONNECTIONS, scenario, file)) {
        Contender subject = new Contender("Khata", apps);
        Contender floor = new Contender("bare handler", same);
        List<Contender> contenders = List.of(subject, floor);
        Contest.among(stand, contenders);
        Table.print(out, contenders);
        Table.conclude(out, name, subject, floor);
      }
    }
  }
}
