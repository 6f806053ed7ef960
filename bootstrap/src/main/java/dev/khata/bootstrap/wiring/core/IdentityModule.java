package dev.khata.bootstrap.wiring.core;

import dev.khata.application.identity.AddByEmail;
import dev.khata.application.identity.AddUser;
import dev.khata.application.identity.Admit;
import dev.khata.application.identity.Authenticate;
import dev.khata.application.identity.BeginLogIn;
import dev.khata.application.identity.BlockUsers;
import dev.khata.application.identity.ChangeEmail;
import dev.khata.application.identity.ChangeName;
import dev.khata.application.identity.ChangeOwnState;
import dev.khata.application.identity.ChangePhone;
import dev.khata.application.identity.CheckCredentials;
import dev.khata.application.identity.CheckOtp;
import dev.khata.application.identity.CheckPassword;
import dev.khata.application.identity.CompleteRegistration;
import dev.khata.application.identity.ConsentByPreference;
import dev.khata.application.identity.CreateSuperAdmin;
import dev.khata.application.identity.EndSessions;
import dev.khata.application.identity.Evict;
import dev.khata.application.identity.IssueCode;
import dev.khata.application.identity.LastSuperAdmin;
import dev.khata.application.identity.LogIn;
import dev.khata.application.identity.LogInByOtp;
import dev.khata.application.identity.LogOut;
import dev.khata.application.identity.ManagePreferences;
import dev.khata.application.identity.ManageSessions;
import dev.khata.application.identity.OpenSession;
import dev.khata.application.identity.PurgeIdentity;
import dev.khata.application.identity.ReadUsers;
import dev.khata.application.identity.RefreshSession;
import dev.khata.application.identity.RegisterUnverified;
import dev.khata.application.identity.RegisterWithEmail;
import dev.khata.application.identity.RenewPassword;
import dev.khata.application.identity.RequestOtp;
import dev.khata.application.identity.RequestPasswordReset;
import dev.khata.application.identity.RequestPhoneChange;
import dev.khata.application.identity.ResetPassword;
import dev.khata.application.identity.ResetProofs;
import dev.khata.application.identity.Resettable;
import dev.khata.application.identity.SendLink;
import dev.khata.application.identity.Seniority;
import dev.khata.application.identity.SignUp;
import dev.khata.application.identity.TestCodes;
import dev.khata.application.identity.VerifyEmail;
import dev.khata.application.identity.VerifyOtp;
import dev.khata.application.identity.access.AccessChanges;
import dev.khata.application.identity.access.AddAdmin;
import dev.khata.application.identity.access.EditAdmin;
import dev.khata.application.identity.access.EditSelf;
import dev.khata.application.identity.access.GrantRole;
import dev.khata.application.identity.access.ManageRoles;
import dev.khata.application.identity.access.Rename;
import dev.khata.application.identity.access.RoleEvents;
import dev.khata.application.identity.access.TellNewAdmin;
import dev.khata.application.identity.access.WriteRole;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.messaging.Consent;

/** Signing up, logging in, sessions, passwords. */
final class IdentityModule extends UseCases {
  @Override
  protected void configure() {
    bind(AddByEmail.class);
    bind(AddUser.class);
    bind(Admit.class);
    bind(TestCodes.class);
    bind(CheckOtp.class);
    bind(CheckCredentials.class);
    bind(CheckPassword.class);
    bind(Evict.class);
    bind(RenewPassword.class);
    bind(IssueCode.class);
    bind(OpenSession.class);
    bind(Resettable.class);
    bind(ResetProofs.class);
    bind(SendLink.class);
    bind(Authenticate.class);
    bind(BeginLogIn.class);
    bind(BlockUsers.class);
    bind(ReadUsers.class);
    bind(Seniority.class);
    bind(ChangeEmail.class);
    bind(ChangeName.class);
    bind(ChangePhone.class);
    bind(ChangeOwnState.class);
    bind(CompleteRegistration.class);
    bind(CreateSuperAdmin.class);
    bind(ConsentByPreference.class);
    bind(Consent.class).to(ConsentByPreference.class);
    bind(LastSuperAdmin.class);
    bind(LogIn.class);
    bind(LogInByOtp.class);
    bind(LogOut.class);
    bind(ManagePreferences.class);
    bind(ManageSessions.class);
    bind(RefreshSession.class);
    bind(RegisterUnverified.class);
    bind(RegisterWithEmail.class);
    bind(RequestOtp.class);
    bind(RequestPasswordReset.class);
    bind(RequestPhoneChange.class);
    bind(ResetPassword.class);
    bind(SignUp.class);
    bind(VerifyOtp.class);
    bind(VerifyEmail.class);
    access();
    collect(Purgeable.class, PurgeIdentity.class);
    collect(LeavesWith.class, EndSessions.class);
  }

  /** Roles, and who holds them. */
  private void access() {
    bind(AccessChanges.class);
    bind(RoleEvents.class);
    bind(TellNewAdmin.class);
    bind(WriteRole.class);
    bind(Rename.class);
    bind(ManageRoles.class);
    bind(AddAdmin.class);
    bind(EditAdmin.class);
    bind(EditSelf.class);
    bind(GrantRole.class);
  }
}
