package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.bootstrap.serve.PublicAddress;
import dev.khata.http.chargeghar.ChargeGhar;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.PageLinks;
import dev.khata.http.chargeghar.Views;
import dev.khata.http.chargeghar.admin.AdminWing;
import dev.khata.http.chargeghar.admin.AllUsers;
import dev.khata.http.chargeghar.admin.PhoneStarts;
import dev.khata.http.chargeghar.devices.DevicesWing;
import dev.khata.http.chargeghar.devices.Registering;
import dev.khata.http.chargeghar.identity.Grants;
import dev.khata.http.chargeghar.identity.IdentityWing;
import dev.khata.http.chargeghar.identity.LoggingIn;
import dev.khata.http.chargeghar.identity.MyAccount;
import dev.khata.http.chargeghar.identity.Profiles;
import dev.khata.http.chargeghar.identity.SigningUp;
import dev.khata.http.chargeghar.kyc.KycSection;
import dev.khata.http.chargeghar.kyc.KycWing;
import dev.khata.http.chargeghar.kyc.Papers;
import dev.khata.http.chargeghar.leaving.DeletingAccounts;
import dev.khata.http.chargeghar.leaving.LeavingWing;
import dev.khata.http.chargeghar.owndata.OwnDataWing;
import dev.khata.http.chargeghar.usage.UsageSection;
import dev.khata.http.chargeghar.usage.UsageWing;
import dev.khata.http.chargeghar.wallet.WalletSection;
import dev.khata.http.chargeghar.wallet.WalletWing;
import java.util.List;

/** The ChargeGhar contract; a part of {@link HttpModule}. */
final class ChargeGharModule extends AbstractModule {
  private final PublicAddress address;

  ChargeGharModule(PublicAddress address) {
    this.address = address;
  }

  @Override
  protected void configure() {
    bind(Identifiers.class);
    bind(Views.class);
    bind(PageLinks.class).toInstance(new PageLinks(address));
    identity();
    wallet();
    usage();
    kyc();
    devices();
    admin();
    bind(OwnDataWing.class);
    leaving();
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

  private void kyc() {
    bind(Papers.class);
    bind(KycSection.class);
    bind(KycWing.class);
  }

  private void devices() {
    bind(Registering.class);
    bind(DevicesWing.class);
  }

  private void admin() {
    bind(PhoneStarts.class);
    bind(AllUsers.class);
    bind(AdminWing.class);
  }

  private void leaving() {
    bind(DeletingAccounts.class);
    bind(LeavingWing.class);
  }

  /** In the order in which the documentation lists the sections. */
  @Provides
  ChargeGhar chargeGhar(
      IdentityWing identity,
      WalletWing wallet,
      UsageWing usage,
      DevicesWing devices,
      KycWing kyc,
      AdminWing admin,
      OwnDataWing ownData,
      LeavingWing leaving) {
    return new ChargeGhar(List.of(identity, wallet, usage, devices, kyc, admin, ownData, leaving));
  }
}
