package dev.khata.application.kernel;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Transactions over the in-memory stores. One runs at a time, so whatever the work reads stays as
 * it is until the work is done, as if it had locked it.
 *
 * <p>An exception drops the effects that wait for the commit. The in-memory stores do not roll
 * back: what was written before the exception stays written. Nothing is ever run again.
 */
public final class FakeTransactions implements Transactions {
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final ThreadLocal<Optional<List<Runnable>>> waiting =
      ThreadLocal.withInitial(Optional::empty);
  private volatile boolean down;

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (down) {
      throw new Unavailable("the database is down", new IllegalStateException("told to be down"));
    }
    if (isOpen()) {
      return work.get();
    }
    List<Runnable> effects = new ArrayList<>();
    T result = alone(work, effects);
    effects.forEach(Runnable::run);
    return result;
  }

  @Override
  public <T> T inStatements(Supplier<T> work) {
    if (down) {
      throw new Unavailable("the database is down", new IllegalStateException("told to be down"));
    }
    return work.get();
  }

  private <T> T alone(Supplier<T> work, List<Runnable> effects) {
    oneAtATime.lock();
    waiting.set(Optional.of(effects));
    try {
      return work.get();
    } finally {
      waiting.remove();
      oneAtATime.unlock();
    }
  }

  @Override
  public void afterCommit(Runnable effect) {
    waiting.get().ifPresentOrElse(effects -> effects.add(effect), effect);
  }

  /** Whether the calling thread is inside a transaction. */
  public boolean isOpen() {
    return waiting.get().isPresent();
  }

  /** Fails the test when slow work is done while the real thing would hold a connection. */
  public void mustNotBeOpenFor(String slowWork) {
    if (isOpen()) {
      throw new IllegalStateException(slowWork + " inside a transaction");
    }
  }

  /** From now on the database can't be reached. */
  public void breakDown() {
    down = true;
  }

  public void recover() {
    down = false;
  }
}
