package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.http.wattsup.WattsUp;
import dev.khata.http.wattsup.admin.AdminWing;
import dev.khata.http.wattsup.admin.AuditLogs;
import dev.khata.http.wattsup.admin.Dashboard;
import dev.khata.http.wattsup.admin.Pictures;
import dev.khata.http.wattsup.admin.Reviewing;
import dev.khata.http.wattsup.admin.UserList;
import dev.khata.http.wattsup.identity.IdentityWing;
import dev.khata.http.wattsup.identity.LoggingIn;
import dev.khata.http.wattsup.identity.MyAccount;
import dev.khata.http.wattsup.identity.ResettingPasswords;
import dev.khata.http.wattsup.identity.SigningUp;
import dev.khata.http.wattsup.kyc.Applying;
import dev.khata.http.wattsup.kyc.KycWing;
import dev.khata.http.wattsup.kyc.Papers;
import dev.khata.http.wattsup.kyc.Registering;
import java.util.List;

/** The WattsUp contract; a part of {@link HttpModule}. */
final class WattsUpModule extends AbstractModule {
  @Override
  protected void configure() {
    identity();
    kyc();
    admin();
  }

  private void identity() {
    bind(SigningUp.class);
    bind(LoggingIn.class);
    bind(ResettingPasswords.class);
    bind(MyAccount.class);
    bind(IdentityWing.class);
  }

  private void kyc() {
    bind(Papers.class);
    bind(Registering.class);
    bind(Applying.class);
    bind(KycWing.class);
  }

  private void admin() {
    bind(Dashboard.class);
    bind(UserList.class);
    bind(Reviewing.class);
    bind(Pictures.class);
    bind(AuditLogs.class);
    bind(AdminWing.class);
  }

  /** In the order in which the documentation lists the sections. */
  @Provides
  WattsUp wattsUp(IdentityWing identity, KycWing kyc, AdminWing admin) {
    return new WattsUp(List.of(identity, kyc, admin));
  }
}
