package dev.khata.domain.kernel.upkeep;

/** Is told of the runs of timers, so that operators see what fails and how long it takes. */
@FunctionalInterface
public interface RunObserver {

  /** The same work, each run of which is observed; a failure is passed on. */
  Runnable observed(String timer, Runnable work);
}
