package dev.khata.bootstrap.wiring;

import dev.khata.bootstrap.command.TestedCarriers;
import dev.khata.bootstrap.config.SmsConfig;
import dev.khata.bootstrap.config.SmsVendor;
import dev.khata.sms.Carrier;
import dev.khata.sms.RegisteredWords;
import dev.khata.sms.call.Caller;
import dev.khata.sms.gateway.GatewayCarrier;
import dev.khata.sms.twilio.TwilioCarrier;
import java.time.InstantSource;
import java.util.Optional;

/** The carriers of text messages that are configured. */
final class SmsCarriers implements TestedCarriers {
  private final SmsConfig config;
  private final Caller caller;
  private final InstantSource clock;

  SmsCarriers(SmsConfig config, Caller caller, InstantSource clock) {
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public Optional<Carrier> of(SmsVendor vendor) {
    Optional<Carrier> carrier =
        switch (vendor) {
          case OUTBOX -> Optional.empty();
          case TWILIO -> config.twilio().map(twilio -> new TwilioCarrier(twilio, caller, clock));
          case HTTP -> config.gateway().map(http -> new GatewayCarrier(http, caller, clock));
        };
    return carrier.map(found -> new RegisteredWords(found, config.templates()));
  }
}
