package dev.khata.domain.kernel.upkeep;

/** Whether the process was told to end, for work that goes on for long and can end early. */
@FunctionalInterface
public interface Stopping {

  /** Once it was, it was for ever. */
  boolean isAsked();
}
