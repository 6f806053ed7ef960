package dev.khata.bootstrap.wiring.core;

import dev.khata.application.engagement.ManageContent;

/** What operators publish. */
final class EngagementModule extends UseCases {
  @Override
  protected void configure() {
    bind(ManageContent.class);
  }
}
