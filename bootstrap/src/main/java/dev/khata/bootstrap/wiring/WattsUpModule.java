package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.http.wattsup.WattsUp;
import dev.khata.http.wattsup.identity.IdentityWing;
import dev.khata.http.wattsup.identity.LoggingIn;
import dev.khata.http.wattsup.identity.MyAccount;
import dev.khata.http.wattsup.identity.ResettingPasswords;
import dev.khata.http.wattsup.identity.SigningUp;
import java.util.List;

/** The WattsUp contract; a part of {@link HttpModule}. */
final class WattsUpModule extends AbstractModule {
  @Override
  protected void configure() {
    identity();
  }

  private void identity() {
    bind(SigningUp.class);
    bind(LoggingIn.class);
    bind(ResettingPasswords.class);
    bind(MyAccount.class);
    bind(IdentityWing.class);
  }

  /** In the order in which the documentation lists the sections. */
  @Provides
  WattsUp wattsUp(IdentityWing identity) {
    return new WattsUp(List.of(identity));
  }
}
