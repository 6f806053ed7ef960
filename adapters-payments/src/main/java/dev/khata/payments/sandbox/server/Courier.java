package dev.khata.payments.sandbox.server;

import dev.khata.domain.kernel.Secret;
import dev.khata.payments.call.Call;
import dev.khata.payments.call.Caller;
import dev.khata.payments.call.Outcome;
import dev.khata.payments.sandbox.Signature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts signed notices, the first try of each in the order in which things happened. What nobody
 * takes, which is what any answer but 2xx says, is sent again as the same event at another time.
 */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final ScheduledExecutorService road =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sandbox-notices").factory());
  private final Caller caller = new Caller();
  private final InstantSource clock;
  private final List<Duration> retries;
  private volatile Optional<URI> address;
  private volatile Secret secret;
  private int underWay;

  Courier(SandboxSettings settings, InstantSource clock) {
    this.clock = clock;
    this.retries = settings.delays().retries();
    this.address = settings.notices();
    this.secret = settings.secret();
  }

  void goesTo(URI other) {
    address = Optional.of(other);
  }

  void signsBy(Secret other) {
    secret = other;
  }

  void send(Event event) {
    String body = Shapes.event(event).toString();
    sets(1);
    road.execute(() -> post(event.id(), body, 0));
  }

  /** Returns when each event so far has been posted once. */
  void settle() {
    try {
      road.submit(() -> {}).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("doing nothing failed", e);
    }
  }

  private synchronized void sets(int more) {
    underWay += more;
    notifyAll();
  }

  /** Waits until each event so far is taken or given up; false when that takes longer. */
  synchronized boolean deliver(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos(); underWay > 0; left = end - System.nanoTime()) {
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  private void post(String id, String body, int retry) {
    if (address.isEmpty() || isTaken(caller.make(call(address.get(), id, body)))) {
      sets(-1);
      return;
    }
    if (retry >= retries.size()) {
      LOG.warn("Nobody took the notice {}; it is given up", id);
      sets(-1);
      return;
    }
    ScheduledFuture<?> _ =
        road.schedule(
            () -> post(id, body, retry + 1), retries.get(retry).toMillis(), TimeUnit.MILLISECONDS);
  }

  private Call call(URI to, String id, String body) {
    String timestamp = Signature.timestamp(clock.instant());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return Call.post(to, body)
        .with(Signature.ID, id)
        .with(Signature.TIMESTAMP, timestamp)
        .with(Signature.SIGNATURE, Signature.of(secret, id, timestamp, bytes));
  }

  private static boolean isTaken(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered && answered.isSuccess();
  }

  @Override
  public void close() {
    road.shutdownNow();
    caller.close();
  }
}
