package dev.khata.application.messaging;

import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Message;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends what was just committed, off the request's thread. At most {@value #MAX} messages at once:
 * beyond that a message waits for the dispatcher, which finds it when its first claim ends.
 */
@Singleton
public final class Express {
  private static final int MAX = 64;
  private static final System.Logger LOG = System.getLogger(Express.class.getName());

  private final Delivering delivering;
  private final Semaphore places = new Semaphore(MAX);

  @Inject
  Express(Delivering delivering) {
    this.delivering = delivering;
  }

  void send(Message message, Content content) {
    if (places.tryAcquire()) {
      Thread.ofVirtual().name("express").start(() -> deliver(message, content));
    }
  }

  private void deliver(Message message, Content content) {
    try {
      delivering.deliver(message, content);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "message {0} of request {1} is left to the dispatcher: {2}",
          message.id(),
          message.requestId(),
          e.toString());
    } finally {
      places.release();
    }
  }

  /** Waits until every message under way has an outcome; false if some have none in time. */
  public boolean settle(Duration patience) throws InterruptedException {
    boolean settled = places.tryAcquire(MAX, patience.toMillis(), TimeUnit.MILLISECONDS);
    if (settled) {
      places.release(MAX);
    }
    return settled;
  }
}
