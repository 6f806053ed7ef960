package dev.khata.storage;

import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.kernel.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a store answers. It is asked at most every five seconds however often the question comes,
 * as a store may want to be paid for each.
 */
final class StorageReadiness implements Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(StorageReadiness.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Store store;
  private final Duration fresh;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private List<Check> last = List.of();
  private long lastNanos;
  private boolean reachable = true;

  StorageReadiness(Store store) {
    this(store, FRESH);
  }

  StorageReadiness(Store store, Duration fresh) {
    this.store = store;
    this.fresh = fresh;
  }

  @Override
  public List<Check> checks() {
    oneAtATime.lock();
    try {
      if (last.isEmpty() || System.nanoTime() - lastNanos >= fresh.toNanos()) {
        last = List.of(check());
        lastNanos = System.nanoTime();
      }
      return last;
    } finally {
      oneAtATime.unlock();
    }
  }

  private Check check() {
    try {
      store.probe();
      if (!reachable) LOG.info("documents can be stored again");
      reachable = true;
      return new Check("documents", true, "");
    } catch (VaultUnavailable e) {
      if (reachable) LOG.warn("{}: {}", e.getMessage(), String.valueOf(e.getCause()));
      reachable = false;
      return new Check("documents", false, String.valueOf(e.getMessage()));
    }
  }
}
