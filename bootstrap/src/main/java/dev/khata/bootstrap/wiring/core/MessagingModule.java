package dev.khata.bootstrap.wiring.core;

import dev.khata.application.messaging.Delivering;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.application.messaging.Express;
import dev.khata.application.messaging.Finishing;
import dev.khata.application.messaging.Notify;
import dev.khata.application.messaging.PostOffice;
import dev.khata.application.messaging.PurgeMessages;
import dev.khata.application.messaging.PushMany;
import dev.khata.application.messaging.ReadInbox;
import dev.khata.application.messaging.ReadOutbox;
import dev.khata.application.messaging.Seal;
import dev.khata.application.messaging.TellMany;
import dev.khata.application.messaging.TestMessage;
import dev.khata.application.messaging.Wording;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;

/** Messages, from what causes them to the vendor. */
final class MessagingModule extends UseCases {
  @Override
  protected void configure() {
    bind(Wording.class);
    bind(Seal.class);
    bind(Finishing.class);
    bind(Delivering.class);
    bind(Express.class);
    bind(PostOffice.class);
    bind(ReadOutbox.class);
    bind(Notify.class);
    bind(TellMany.class);
    bind(PushMany.class);
    bind(ReadInbox.class);
    bind(TestMessage.class);
    collect(Recurring.class, DispatchMessages.class);
    collect(Purgeable.class, PurgeMessages.class);
  }
}
