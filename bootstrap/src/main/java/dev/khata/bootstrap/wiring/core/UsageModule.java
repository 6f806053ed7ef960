package dev.khata.bootstrap.wiring.core;

import dev.khata.application.reporting.ReadUsage;
import dev.khata.domain.recharge.EarnedPoints;

/** What users do, in numbers. */
final class UsageModule extends UseCases {
  @Override
  protected void configure() {
    bind(ReadUsage.class);
    bind(EarnedPoints.class).toInstance(user -> 0);
  }
}
