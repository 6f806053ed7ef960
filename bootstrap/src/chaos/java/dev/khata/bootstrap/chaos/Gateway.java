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
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The sandbox that Khata asks for money; in this process, which is never killed. */
record Gateway(SandboxServer sandbox) implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int TAKEN_BACK = 6;

  /** Given back meanwhile, to the last minor unit. */
  private static final int ALREADY = 422;

  private static final Secret SECRET = new Secret("0123456789abcdef0123456789abcdef");

  /** Quick, but patient with whoever does not listen, as gateways are for a day. */
  private static final Delays DELAYS =
      new Delays(
          Duration.ofMillis(300),
          Duration.ofSeconds(5),
          Duration.ofMillis(500),
          List.of(
              Duration.ofMillis(200),
              Duration.ofSeconds(1),
              Duration.ofSeconds(5),
              Duration.ofSeconds(20),
              Duration.ofSeconds(60)));

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

  /** Returns when what it does by itself is done and told of. */
  void settle(Duration patience) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(DELAYS.reverses().plusSeconds(1).toNanos());
    if (!sandbox.deliver(patience)) {
      throw new IllegalStateException("notices were not heard after " + patience);
    }
  }

  /** Tells of a capture, any, as though it had told nobody. */
  void tellsAgain(RandomGenerator random) throws IOException, InterruptedException {
    Optional<Taken> any = any(random);
    if (any.isPresent()) {
      post("/control/orders/" + any.get().order() + "/confirm");
    }
  }

  /** Somebody pays once more for what was paid. */
  void paysAgain(RandomGenerator random) throws IOException, InterruptedException {
    Optional<Taken> any = any(random);
    if (any.isPresent()) {
      post("/control/orders/" + any.get().order() + "/pay-again");
    }
  }

  /** Its own people give back a minor unit of what no bank will take back. */
  void givesBack(RandomGenerator random) throws IOException, InterruptedException {
    Optional<Taken> any = any(random).filter(one -> one.refunded() == 0 && !isTakenBack(one));
    if (any.isPresent()) {
      post("/control/payments/" + any.get().payment() + "/refund?amount=1");
    }
  }

  private static boolean isTakenBack(Taken one) {
    return one.amount().minorUnits() % 100 == TAKEN_BACK;
  }

  private Optional<Taken> any(RandomGenerator random) {
    List<Taken> all = taken();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private void post(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.url().resolve(path)).POST(BodyPublishers.noBody()).build();
    int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200 && status != ALREADY) {
      throw new IOException(path + " was answered " + status);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
