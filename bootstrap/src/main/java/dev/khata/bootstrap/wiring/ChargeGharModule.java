package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.http.chargeghar.ChargeGhar;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.Views;
import dev.khata.http.chargeghar.identity.Grants;
import dev.khata.http.chargeghar.identity.IdentityWing;
import dev.khata.http.chargeghar.identity.LoggingIn;
import dev.khata.http.chargeghar.identity.MyAccount;
import dev.khata.http.chargeghar.identity.Profiles;
import dev.khata.http.chargeghar.identity.SigningUp;
import dev.khata.http.chargeghar.usage.UsageSection;
import dev.khata.http.chargeghar.usage.UsageWing;
import dev.khata.http.chargeghar.wallet.WalletSection;
import dev.khata.http.chargeghar.wallet.WalletWing;
import java.util.List;

/** The ChargeGhar contract; a part of {@link HttpModule}. */
final class ChargeGharModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Identifiers.class);
    bind(Views.class);
    identity();
    wallet();
    usage();
  }

  private void identity() {
    bind(Grants.class);
    bind(SigningUp.class);
    bind(LoggingIn.class);
    bind(MyAccount.class);
    bind(Profiles.class);
    bind(IdentityWing.class);
  }

  private void wallet() {
    bind(WalletSection.class);
    bind(WalletWing.class);
  }

  private void usage() {
    bind(UsageSection.class);
    bind(UsageWing.class);
  }

  /** In the order in which the documentation lists the sections. */
  @Provides
  ChargeGhar chargeGhar(IdentityWing identity, WalletWing wallet, UsageWing usage) {
    return new ChargeGhar(List.of(identity, wallet, usage));
  }
}
