package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.application.messaging.AppHash;
import dev.khata.application.messaging.OutboxVendor;
import dev.khata.application.messaging.Vendors;
import dev.khata.bootstrap.command.TestedCarriers;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.SmsVendor;
import dev.khata.domain.messaging.BreakerObserver;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Outbox;
import dev.khata.domain.messaging.Vendor;
import dev.khata.email.SmtpVendor;
import dev.khata.push.FcmVendor;
import dev.khata.sms.GuardedVendor;
import dev.khata.sms.call.Caller;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Who carries messages, as the configuration says. */
final class VendorsModule extends AbstractModule {
  private final Configuration configuration;

  VendorsModule(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  protected void configure() {
    bind(AppHash.class).toInstance(new AppHash(configuration.sms().appHash()));
    bind(TestedCarriers.class).to(SmsCarriers.class);
  }

  @Provides
  @Singleton
  SmsCarriers carriers(InstantSource clock, Closing closing) {
    return new SmsCarriers(configuration.sms(), closing.at("calls for SMS", new Caller()), clock);
  }

  @Provides
  @Singleton
  Vendors vendors(
      Outbox outbox,
      SmsCarriers carriers,
      InstantSource clock,
      BreakerObserver breakers,
      Closing closing) {
    List<Vendor> vendors = new ArrayList<>();
    for (SmsVendor vendor : configuration.sms().vendors()) {
      vendors.add(
          vendor == SmsVendor.OUTBOX
              ? new OutboxVendor(Channel.SMS, outbox, clock)
              : new GuardedVendor(
                  carriers.of(vendor).orElseThrow(() -> missing(vendor.id())), clock, breakers));
    }
    vendors.add(
        switch (configuration.email().vendor()) {
          case OUTBOX -> new OutboxVendor(Channel.EMAIL, outbox, clock);
          case SMTP -> new SmtpVendor(configuration.email().server().orElseThrow(), clock);
        });
    switch (configuration.push().vendor()) {
      case NONE -> {}
      case OUTBOX -> vendors.add(new OutboxVendor(Channel.PUSH, outbox, clock));
      case FCM ->
          vendors.add(
              new FcmVendor(
                  configuration.push().fcm().orElseThrow(),
                  closing.at("calls for pushes", new dev.khata.push.call.Caller()),
                  clock,
                  breakers));
    }
    return new Vendors(vendors);
  }

  /** The configuration refuses these with a better sentence before anything is wired. */
  private static IllegalStateException missing(String vendor) {
    return new IllegalStateException("no adapter for the vendor " + vendor);
  }
}
