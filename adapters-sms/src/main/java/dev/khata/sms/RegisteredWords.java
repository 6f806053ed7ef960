package dev.khata.sms;

import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.call.Witness;
import dev.khata.sms.template.SmsTemplates;

/**
 * A carrier that is handed messages in the words that were registered for them, where there are.
 */
public record RegisteredWords(Carrier carrier, SmsTemplates templates) implements Carrier {

  @Override
  public String name() {
    return carrier.name();
  }

  @Override
  public Attempt send(Outgoing message, Witness witness) {
    return carrier.send(templates.worded(message), witness);
  }
}
