package dev.khata.domain.messaging;

import dev.khata.domain.kernel.UserId;

/** What users let be sent to them of that which they are not owed. */
public interface Consent {

  /** Asked of reminders, offers and marketing only; what is owed is sent without asking. */
  boolean allows(UserId user, Template.Kind kind, Channel channel);
}
