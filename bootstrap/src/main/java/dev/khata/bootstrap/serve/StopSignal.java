package dev.khata.bootstrap.serve;

import dev.khata.domain.kernel.upkeep.Stopping;
import jakarta.inject.Inject;

/** Tells all that goes on for long when the process is to end. */
public final class StopSignal implements Stopping {
  private volatile boolean asked;

  @Inject
  StopSignal() {}

  /** From now on it is to end. */
  public void ask() {
    asked = true;
  }

  @Override
  public boolean isAsked() {
    return asked;
  }
}
