package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.application.payments.Gateways;
import dev.khata.bootstrap.config.Configuration;
import java.util.Optional;

/** Who takes payments, as the configuration says. */
final class PaymentsModule extends AbstractModule {
  private final Configuration configuration;

  PaymentsModule(Configuration configuration) {
    this.configuration = configuration;
  }

  @Provides
  @Singleton
  Gateways gateways() {
    return new Gateways(Optional.empty());
  }
}
