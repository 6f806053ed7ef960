package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.khata.application.catalog.ManageOfferTypes;
import dev.khata.application.catalog.ManageOffers;
import dev.khata.application.catalog.ManagePlanGroups;
import dev.khata.application.catalog.ManagePlans;
import dev.khata.application.identity.Admit;
import dev.khata.application.identity.Authenticate;
import dev.khata.application.identity.BeginLogIn;
import dev.khata.application.identity.ChangeEmail;
import dev.khata.application.identity.ChangeOwnState;
import dev.khata.application.identity.CheckCredentials;
import dev.khata.application.identity.CheckOtp;
import dev.khata.application.identity.CheckPassword;
import dev.khata.application.identity.CompleteRegistration;
import dev.khata.application.identity.CreateSuperAdmin;
import dev.khata.application.identity.Evict;
import dev.khata.application.identity.LogIn;
import dev.khata.application.identity.LogInByOtp;
import dev.khata.application.identity.LogOut;
import dev.khata.application.identity.ManagePreferences;
import dev.khata.application.identity.OpenSession;
import dev.khata.application.identity.PurgeIdentity;
import dev.khata.application.identity.RefreshSession;
import dev.khata.application.identity.RegisterWithEmail;
import dev.khata.application.identity.RenewPassword;
import dev.khata.application.identity.RequestOtp;
import dev.khata.application.identity.RequestPasswordReset;
import dev.khata.application.identity.ResetPassword;
import dev.khata.application.identity.SendLink;
import dev.khata.application.identity.SignUp;
import dev.khata.application.identity.VerifyEmail;
import dev.khata.application.identity.VerifyOtp;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.EraseArchivedPersons;
import dev.khata.application.lifecycle.ForfeitBalance;
import dev.khata.application.lifecycle.Purge;
import dev.khata.application.lifecycle.SwitchUserType;
import dev.khata.application.messaging.Delivering;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.application.messaging.Express;
import dev.khata.application.messaging.PostOffice;
import dev.khata.application.messaging.ReadOutbox;
import dev.khata.application.messaging.Seal;
import dev.khata.application.messaging.Wording;
import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.BuyPlanOnce;
import dev.khata.application.recharge.Notices;
import dev.khata.application.recharge.ReadSubscriptions;
import dev.khata.application.recharge.ReadTransactions;
import dev.khata.application.recharge.RememberCustomers;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.PurgeReplies;
import dev.khata.application.wallet.BalanceAsOf;
import dev.khata.application.wallet.CaptureHold;
import dev.khata.application.wallet.DecideAdjustment;
import dev.khata.application.wallet.ExpireHolds;
import dev.khata.application.wallet.PlaceHold;
import dev.khata.application.wallet.PostAdjustment;
import dev.khata.application.wallet.ProveNewestPostings;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.application.wallet.ReadStatement;
import dev.khata.application.wallet.ReleaseHold;
import dev.khata.application.wallet.RequestAdjustment;
import dev.khata.application.wallet.ReverseEntry;
import dev.khata.application.wallet.RollUp;
import dev.khata.application.wallet.VerifyLedger;

/** The use cases and what they are made of. */
final class CoreModule extends AbstractModule {
  @Override
  protected void configure() {
    messaging();
    identity();
    wallet();
    catalog();
    recharge();
    lifecycle();
    replies();
  }

  private void messaging() {
    bind(Wording.class);
    bind(Seal.class);
    bind(Delivering.class);
    bind(Express.class);
    bind(PostOffice.class);
    bind(DispatchMessages.class);
    bind(ReadOutbox.class);
  }

  private void identity() {
    bind(Admit.class);
    bind(CheckOtp.class);
    bind(CheckCredentials.class);
    bind(CheckPassword.class);
    bind(Evict.class);
    bind(RenewPassword.class);
    bind(OpenSession.class);
    bind(SendLink.class);
    bind(Authenticate.class);
    bind(BeginLogIn.class);
    bind(ChangeEmail.class);
    bind(ChangeOwnState.class);
    bind(CompleteRegistration.class);
    bind(CreateSuperAdmin.class);
    bind(LogIn.class);
    bind(LogInByOtp.class);
    bind(LogOut.class);
    bind(ManagePreferences.class);
    bind(PurgeIdentity.class);
    bind(RefreshSession.class);
    bind(RegisterWithEmail.class);
    bind(RequestOtp.class);
    bind(RequestPasswordReset.class);
    bind(ResetPassword.class);
    bind(SignUp.class);
    bind(VerifyOtp.class);
    bind(VerifyEmail.class);
  }

  private void wallet() {
    bind(BalanceAsOf.class);
    bind(CaptureHold.class);
    bind(DecideAdjustment.class);
    bind(ExpireHolds.class);
    bind(PlaceHold.class);
    bind(PostAdjustment.class);
    bind(ProveNewestPostings.class);
    bind(ReadBalance.class);
    bind(ReadStatement.class);
    bind(ReleaseHold.class);
    bind(RequestAdjustment.class);
    bind(ReverseEntry.class);
    bind(RollUp.class);
    bind(VerifyLedger.class);
  }

  private void catalog() {
    bind(ManageOfferTypes.class);
    bind(ManageOffers.class);
    bind(ManagePlanGroups.class);
    bind(ManagePlans.class);
  }

  private void replies() {
    bind(Once.class);
    bind(PurgeReplies.class);
  }

  private void recharge() {
    bind(Notices.class);
    bind(BuyPlan.class);
    bind(BuyPlanOnce.class);
    bind(ReadSubscriptions.class);
    bind(ReadTransactions.class);
    bind(RememberCustomers.class);
  }

  private void lifecycle() {
    bind(DeleteAccount.class);
    bind(EraseArchivedPersons.class);
    bind(ForfeitBalance.class);
    bind(Purge.class);
    bind(SwitchUserType.class);
  }
}
