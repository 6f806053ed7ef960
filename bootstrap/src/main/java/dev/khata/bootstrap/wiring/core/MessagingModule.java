package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;
import dev.khata.application.messaging.Delivering;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.application.messaging.Express;
import dev.khata.application.messaging.PostOffice;
import dev.khata.application.messaging.ReadOutbox;
import dev.khata.application.messaging.Seal;
import dev.khata.application.messaging.Wording;

/** Messages, from what causes them to the vendor. */
final class MessagingModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Wording.class);
    bind(Seal.class);
    bind(Delivering.class);
    bind(Express.class);
    bind(PostOffice.class);
    bind(DispatchMessages.class);
    bind(ReadOutbox.class);
  }
}
