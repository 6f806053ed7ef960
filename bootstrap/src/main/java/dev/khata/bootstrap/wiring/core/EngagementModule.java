package dev.khata.bootstrap.wiring.core;

import dev.khata.application.engagement.Announce;
import dev.khata.application.engagement.BroadcastAnnouncements;
import dev.khata.application.engagement.EndDevices;
import dev.khata.application.engagement.ForgetContacts;
import dev.khata.application.engagement.HideNotifications;
import dev.khata.application.engagement.KeepImage;
import dev.khata.application.engagement.ManageContacts;
import dev.khata.application.engagement.ManageContent;
import dev.khata.application.engagement.PurgeAnnouncements;
import dev.khata.application.engagement.ReadDevices;
import dev.khata.application.engagement.ReadNotifications;
import dev.khata.application.engagement.ReceiveContact;
import dev.khata.application.engagement.RegisterDevice;
import dev.khata.application.engagement.ViewImage;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;

/** What operators publish and announce, what people write to them, and the devices of users. */
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
    bind(RegisterDevice.class);
    bind(ReadDevices.class);
    collect(Recurring.class, BroadcastAnnouncements.class);
    collect(Purgeable.class, PurgeAnnouncements.class);
    collect(LeavesWith.class, ForgetContacts.class);
    collect(PersonalData.class, ForgetContacts.class);
    collect(LeavesWith.class, EndDevices.class);
  }
}
