package dev.khata.sms;

import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.call.Witness;

/** One vendor of text messages, as it is: without the breaker that spares it when it fails. */
public interface Carrier {

  /** The name by which the configuration chooses it. */
  String name();

  /** Hands one message over by one call at most, and sorts the answer. */
  Attempt send(Outgoing message, Witness witness);
}
