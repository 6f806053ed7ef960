package dev.khata.application.kernel;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Exports from in-memory stores, as many at once as there may be, unless a test says otherwise. */
public final class FakeExports implements Exports {
  private volatile boolean full;

  /** From now on there is no place. */
  public void fill() {
    full = true;
  }

  @Override
  public <T> T run(Supplier<T> read) {
    requirePlace();
    return read.get();
  }

  @Override
  public <T> T inSteps(Function<Snapshots, T> export) {
    requirePlace();
    return export.apply(FakeExports::now);
  }

  private void requirePlace() {
    if (full) {
      throw new Overloaded("told to be full", Duration.ofSeconds(5));
    }
  }

  private static <T> T now(Supplier<T> read) {
    return read.get();
  }
}
