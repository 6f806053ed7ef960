package dev.khata.bootstrap.wiring.core;

import dev.khata.application.reporting.ReadReport;

/** Reports. */
final class ReportingModule extends UseCases {
  @Override
  protected void configure() {
    bind(ReadReport.class);
  }
}
