package dev.khata.application.violations;

import java.time.InstantSource;
import java.util.function.Supplier;

/** The clock is injected, method reference or not. */
public final class ReadsTheClockByReference {
  public Supplier<InstantSource> clock() {
    return InstantSource::system;
  }
}
