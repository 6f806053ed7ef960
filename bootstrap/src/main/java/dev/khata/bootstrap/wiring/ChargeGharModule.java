package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.http.chargeghar.ChargeGhar;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.identity.IdentityWing;
import dev.khata.http.chargeghar.identity.SigningUp;
import java.util.List;

/** The ChargeGhar contract; a part of {@link HttpModule}. */
final class ChargeGharModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Identifiers.class);
    identity();
  }

  private void identity() {
    bind(SigningUp.class);
    bind(IdentityWing.class);
  }

  /** In the order in which the documentation lists the sections. */
  @Provides
  ChargeGhar chargeGhar(IdentityWing identity) {
    return new ChargeGhar(List.of(identity));
  }
}
