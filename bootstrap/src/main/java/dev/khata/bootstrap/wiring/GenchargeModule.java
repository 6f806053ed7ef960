package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.Gencharge;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.access.AccessWing;
import dev.khata.http.gencharge.access.AdminSection;
import dev.khata.http.gencharge.access.OwnAdmin;
import dev.khata.http.gencharge.access.RoleSection;
import dev.khata.http.gencharge.autopay.AllAutopays;
import dev.khata.http.gencharge.autopay.AutopayDates;
import dev.khata.http.gencharge.autopay.AutopayQueries;
import dev.khata.http.gencharge.autopay.AutopayWing;
import dev.khata.http.gencharge.autopay.ChargingSection;
import dev.khata.http.gencharge.autopay.MyAutopays;
import dev.khata.http.gencharge.autopay.Rhythms;
import dev.khata.http.gencharge.backup.BackupSection;
import dev.khata.http.gencharge.backup.BackupWing;
import dev.khata.http.gencharge.catalog.CatalogWing;
import dev.khata.http.gencharge.catalog.OfferSection;
import dev.khata.http.gencharge.catalog.OfferTypeSection;
import dev.khata.http.gencharge.catalog.PlanGroupSection;
import dev.khata.http.gencharge.catalog.PlanSection;
import dev.khata.http.gencharge.engagement.ContactSection;
import dev.khata.http.gencharge.engagement.ContentSection;
import dev.khata.http.gencharge.engagement.EngagementWing;
import dev.khata.http.gencharge.engagement.NotificationSection;
import dev.khata.http.gencharge.identity.AllUsers;
import dev.khata.http.gencharge.identity.Grants;
import dev.khata.http.gencharge.identity.Identifiers;
import dev.khata.http.gencharge.identity.IdentityWing;
import dev.khata.http.gencharge.identity.LoggingIn;
import dev.khata.http.gencharge.identity.MyAccount;
import dev.khata.http.gencharge.identity.MyPhone;
import dev.khata.http.gencharge.identity.MyPreferences;
import dev.khata.http.gencharge.identity.MySessions;
import dev.khata.http.gencharge.identity.SigningUp;
import dev.khata.http.gencharge.recharge.Paying;
import dev.khata.http.gencharge.recharge.RechargeWing;
import dev.khata.http.gencharge.recharge.Recharging;
import dev.khata.http.gencharge.recharge.SubscriptionQueries;
import dev.khata.http.gencharge.recharge.TransactionQueries;
import dev.khata.http.gencharge.recharge.TransactionViews;
import dev.khata.http.gencharge.referral.ReferralSection;
import dev.khata.http.gencharge.referral.ReferralWing;
import dev.khata.http.gencharge.reporting.AnalyticsSection;
import dev.khata.http.gencharge.reporting.ReportSection;
import dev.khata.http.gencharge.reporting.ReportWing;
import java.util.List;

/** The Gencharge contract; a part of {@link HttpModule}. */
final class GenchargeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Amounts.class);
    bind(Lines.class);
    identity();
    access();
    catalog();
    recharge();
    referral();
    autopay();
    engagement();
    bind(AnalyticsSection.class);
    backup();
    bind(ReportSection.class);
    bind(ReportWing.class);
  }

  private void identity() {
    bind(Identifiers.class);
    bind(Grants.class);
    bind(SigningUp.class);
    bind(LoggingIn.class);
    bind(MyAccount.class);
    bind(AllUsers.class);
    bind(MyPreferences.class);
    bind(MySessions.class);
    bind(MyPhone.class);
    bind(IdentityWing.class);
  }

  private void access() {
    bind(OwnAdmin.class);
    bind(AdminSection.class);
    bind(RoleSection.class);
    bind(AccessWing.class);
  }

  private void catalog() {
    bind(PlanGroupSection.class);
    bind(PlanSection.class);
    bind(OfferTypeSection.class);
    bind(OfferSection.class);
    bind(CatalogWing.class);
  }

  private void recharge() {
    bind(TransactionQueries.class);
    bind(SubscriptionQueries.class);
    bind(TransactionViews.class);
    bind(Recharging.class);
    bind(Paying.class);
    bind(RechargeWing.class);
  }

  private void referral() {
    bind(ReferralSection.class);
    bind(ReferralWing.class);
  }

  private void autopay() {
    bind(Rhythms.class);
    bind(AutopayQueries.class);
    bind(MyAutopays.class);
    bind(AutopayDates.class);
    bind(AllAutopays.class);
    bind(ChargingSection.class);
    bind(AutopayWing.class);
  }

  private void engagement() {
    bind(ContentSection.class);
    bind(NotificationSection.class);
    bind(ContactSection.class);
    bind(EngagementWing.class);
  }

  private void backup() {
    bind(BackupSection.class);
    bind(BackupWing.class);
  }

  /** In the order in which the documentation lists the sections. */
  @Provides
  Gencharge gencharge(
      IdentityWing identity,
      AccessWing access,
      CatalogWing catalog,
      RechargeWing recharge,
      ReferralWing referral,
      AutopayWing autopay,
      EngagementWing engagement,
      BackupWing backup,
      ReportWing reports) {
    return new Gencharge(
        List.of(
            identity, access, catalog, recharge, referral, autopay, engagement, backup, reports));
  }
}
