package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.SmsVendor;
import dev.khata.sms.Carrier;
import java.util.Optional;

/** The carriers of text messages, to be tried out one by one. */
public interface TestedCarriers {

  /** Empty for one that is not configured, and for the outbox, which carries nothing. */
  Optional<Carrier> of(SmsVendor vendor);
}
