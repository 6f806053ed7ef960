package dev.khata.bootstrap.wiring.core;

import dev.khata.application.engagement.Announce;
import dev.khata.application.engagement.ForgetContacts;
import dev.khata.application.engagement.HideNotifications;
import dev.khata.application.engagement.KeepImage;
import dev.khata.application.engagement.ManageContacts;
import dev.khata.application.engagement.ManageContent;
import dev.khata.application.engagement.PurgeAnnouncements;
import dev.khata.application.engagement.ReadNotifications;
import dev.khata.application.engagement.ReceiveContact;
import dev.khata.application.engagement.ViewImage;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Purgeable;

/** What operators publish and announce, and what people write to them. */
final class EngagementModule extends UseCases {
  @Override
  protected void configure() {
    bind(ManageContent.class);
    bind(Announce.class);
    bind(ReadNotifications.class);
    bind(HideNotifications.class);
    bind(KeepImage.class);
    bind(ViewImage.class);
    bind(ReceiveContact.class);
    bind(ManageContacts.class);
    collect(Purgeable.class, PurgeAnnouncements.class);
    collect(PersonalData.class, ForgetContacts.class);
  }
}
