package dev.khata.bootstrap.chaos;

import java.time.Duration;

/** How a scenario went. */
record Outcome(
    Scenario scenario, Tally tally, Verdict verdict, int ledger, int audit, Duration took) {
  boolean isClean() {
    return verdict.faults().isEmpty();
  }
}
