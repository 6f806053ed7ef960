package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.khata.application.identity.Authenticate;
import dev.khata.application.identity.CheckPassword;
import dev.khata.application.identity.CompleteRegistration;
import dev.khata.application.identity.CreateSuperAdmin;
import dev.khata.application.identity.Evict;
import dev.khata.application.identity.LogIn;
import dev.khata.application.identity.LogOut;
import dev.khata.application.identity.OpenSession;
import dev.khata.application.identity.PurgeIdentity;
import dev.khata.application.identity.RefreshSession;
import dev.khata.application.identity.RegisterWithEmail;
import dev.khata.application.identity.RequestCode;
import dev.khata.application.identity.RequestPasswordReset;
import dev.khata.application.identity.ResetPassword;
import dev.khata.application.identity.SendLink;
import dev.khata.application.identity.VerifyCode;
import dev.khata.application.identity.VerifyEmail;
import dev.khata.application.messaging.Delivering;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.application.messaging.Express;
import dev.khata.application.messaging.PostOffice;
import dev.khata.application.messaging.ReadOutbox;
import dev.khata.application.messaging.Seal;
import dev.khata.application.messaging.Wording;

/** The use cases and what they are made of. */
final class CoreModule extends AbstractModule {
  @Override
  protected void configure() {
    messaging();
    identity();
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
    bind(CheckPassword.class);
    bind(Evict.class);
    bind(OpenSession.class);
    bind(SendLink.class);
    bind(Authenticate.class);
    bind(CompleteRegistration.class);
    bind(CreateSuperAdmin.class);
    bind(LogIn.class);
    bind(LogOut.class);
    bind(PurgeIdentity.class);
    bind(RefreshSession.class);
    bind(RegisterWithEmail.class);
    bind(RequestCode.class);
    bind(RequestPasswordReset.class);
    bind(ResetPassword.class);
    bind(VerifyCode.class);
    bind(VerifyEmail.class);
  }
}
