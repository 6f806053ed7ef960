package dev.khata.bootstrap.wiring.core;

import dev.khata.application.reporting.ReadUsage;

/** What users do, in numbers. */
final class UsageModule extends UseCases {
  @Override
  protected void configure() {
    bind(ReadUsage.class);
  }
}
