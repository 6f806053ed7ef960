package dev.khata.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be ended, in the reverse order of its start. Ends each thing once, come what may. */
final class Closing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private record Named(String name, AutoCloseable what) {}

  private final Deque<Named> started = new ArrayDeque<>();

  /** Notes a thing that was started, and gives it back. */
  synchronized <T extends AutoCloseable> T at(String name, T what) {
    started.push(new Named(name, what));
    return what;
  }

  @Override
  public void close() {
    for (Named next = pop(); next != null; next = pop()) {
      end(next);
    }
  }

  private synchronized @org.jspecify.annotations.Nullable Named pop() {
    return started.poll();
  }

  /** One thing that can't be ended must not keep the others from ending. */
  private static void end(Named thing) {
    try {
      thing.what().close();
    } catch (Exception e) {
      LOG.error("{} could not be ended", thing.name(), e);
    }
  }
}
