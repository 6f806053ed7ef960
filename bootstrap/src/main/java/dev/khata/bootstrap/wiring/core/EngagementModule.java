package dev.khata.bootstrap.wiring.core;

import dev.khata.application.engagement.Announce;
import dev.khata.application.engagement.HideNotifications;
import dev.khata.application.engagement.ManageContent;
import dev.khata.application.engagement.PurgeAnnouncements;
import dev.khata.application.engagement.ReadNotifications;
import dev.khata.domain.kernel.upkeep.Purgeable;

/** What operators publish and announce. */
final class EngagementModule extends UseCases {
  @Override
  protected void configure() {
    bind(ManageContent.class);
    bind(Announce.class);
    bind(ReadNotifications.class);
    bind(HideNotifications.class);
    collect(Purgeable.class, PurgeAnnouncements.class);
  }
}
