package dev.khata.application.autopay;

import dev.khata.domain.autopay.ChargeRuns;

class InMemoryChargeRunsTest extends ChargeRunsSuite {
  private final ChargeRuns runs = new InMemoryChargeRuns();

  @Override
  protected ChargeRuns runs() {
    return runs;
  }
}
