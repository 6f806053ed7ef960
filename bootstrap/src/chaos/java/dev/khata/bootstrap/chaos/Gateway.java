package dev.khata.bootstrap.chaos;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Secret;
import dev.khata.payments.sandbox.server.Delays;
import dev.khata.payments.sandbox.server.SandboxServer;
import dev.khata.payments.sandbox.server.SandboxSettings;
import dev.khata.payments.sandbox.server.Taken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The sandbox that Khata asks for money; in this process, which is never killed. */
record Gateway(SandboxServer sandbox) implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Secret SECRET = new Secret("0123456789abcdef0123456789abcdef");

  /** Quick, but that it takes back what was paid, which never happens while a storm lasts. */
  private static final Delays DELAYS =
      new Delays(
          Duration.ofMillis(300),
          Duration.ofDays(1),
          Duration.ofMillis(500),
          List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5)));

  static Gateway open() throws IOException {
    SandboxSettings settings = SandboxSettings.local(0, Optional.empty(), SECRET).with(DELAYS);
    return new Gateway(new SandboxServer(settings, InstantSource.system(), Fresh::uuid));
  }

  /** By which Khata finds it. */
  Map<String, String> settings() {
    return Map.of(
        "KHATA_PAYMENT_URL", sandbox.url().toString(),
        "KHATA_PAYMENT_WEBHOOK_SECRET", SECRET.reveal());
  }

  /** From now on it posts its notices to that port of this machine. */
  void tells(int port) {
    sandbox.tells(URI.create("http://127.0.0.1:" + port + "/webhooks/payments/sandbox"));
  }

  /** All money that it has taken. */
  List<Taken> taken() {
    return sandbox.taken();
  }

  /** Tells of a capture, any, as though it had told nobody. */
  void tellsAgain(RandomGenerator random) throws IOException, InterruptedException {
    List<Taken> all = taken();
    if (all.isEmpty()) {
      return;
    }
    String order = all.get(random.nextInt(all.size())).order();
    URI confirm = sandbox.url().resolve("/control/orders/" + order + "/confirm");
    HttpRequest request = HttpRequest.newBuilder(confirm).POST(BodyPublishers.noBody()).build();
    int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException(confirm + " was answered " + status);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
