package dev.khata.http.gencharge.identity;

import dev.khata.application.identity.World;
import dev.khata.application.kernel.SimplePhoneNumbers;
import dev.khata.application.lifecycle.Departures;
import dev.khata.domain.identity.PasswordLogin;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.gencharge.Wing;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.Tokens;

/** The wing that people come and go by, over fakes. */
public final class Newcomers {
  private final World world = new World();
  private final Departures departures = new Departures(world);
  private final Identifiers identifiers = new Identifiers(new SimplePhoneNumbers());
  private final TryLater tryLater = new TryLater(world.clock);
  private final Tokens tokens = new Tokens("khata", world.keys.signing(), world.clock);
  private final Grants grants =
      new Grants(
          new Issuer(tokens, world.policies, world.clock, world.ids),
          departures.books.readBalance());

  public Wing wing() {
    return new IdentityWing(
        signingUp(),
        loggingIn(),
        myAccount(),
        myPreferences(),
        mySessions(),
        myPhone(),
        allUsers());
  }

  private SigningUp signingUp() {
    return new SigningUp(
        world.signUp, world.verifyOtp, world.completeRegistration, identifiers, grants, tryLater);
  }

  private LoggingIn loggingIn() {
    return new LoggingIn(
        world.beginLogIn(PasswordLogin.ALLOW),
        world.logInByOtp,
        world.refreshSession,
        world.logOut,
        tokens,
        identifiers,
        grants,
        tryLater);
  }

  private MyAccount myAccount() {
    return new MyAccount(
        world.changeEmail,
        world.changeOwnState,
        departures.switchUserType(),
        departures.deleteAccount(),
        identifiers,
        grants,
        tryLater);
  }

  private MySessions mySessions() {
    return new MySessions(world.manageSessions);
  }

  private MyPhone myPhone() {
    return new MyPhone(world.requestPhoneChange, world.changePhone, identifiers, grants, tryLater);
  }

  private AllUsers allUsers() {
    return new AllUsers(
        world.readUsers,
        departures.readArchive(),
        world.blockUsers,
        departures.deleteUsers(),
        departures.books.readBalance(),
        grants);
  }

  private MyPreferences myPreferences() {
    return new MyPreferences(world.managePreferences);
  }
}
