package dev.khata.application.kernel;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
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
    if (full) {
      throw new Overloaded("told to be full", Duration.ofSeconds(5));
    }
    return read.get();
  }
}
