package dev.khata.domain.kernel;

import java.util.function.Supplier;

/** Work in bulk, on connections apart from those by which requests are answered. */
public interface Bulk {

  /** Runs the work, and the transactions in it, on those connections. */
  <T> T run(Supplier<T> work);
}
