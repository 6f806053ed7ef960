package dev.khata.http.gencharge;

import dev.khata.application.identity.World;
import dev.khata.application.kernel.SimplePhoneNumbers;
import dev.khata.application.lifecycle.Departures;
import dev.khata.domain.identity.PasswordLogin;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.Tokens;

/** The sections that people come and go by, over fakes. */
final class Newcomers {
  private final World world = new World();
  private final Departures departures = new Departures(world);
  private final GenchargeErrors errors;
  private final Identifiers identifiers = new Identifiers(new SimplePhoneNumbers());
  private final TryLater tryLater = new TryLater(world.clock);
  private final Tokens tokens = new Tokens("khata", world.keys.signing(), world.clock);
  private final Grants grants =
      new Grants(
          new Issuer(tokens, world.policies, world.clock, world.ids),
          departures.books.readBalance());

  Newcomers(GenchargeErrors errors) {
    this.errors = errors;
  }

  SigningUp signingUp() {
    return new SigningUp(
        world.signUp,
        world.verifyOtp,
        world.completeRegistration,
        identifiers,
        grants,
        tryLater,
        errors);
  }

  LoggingIn loggingIn() {
    return new LoggingIn(
        world.beginLogIn(PasswordLogin.ALLOW),
        world.logInByOtp,
        world.refreshSession,
        world.logOut,
        tokens,
        identifiers,
        grants,
        tryLater,
        errors);
  }

  MyAccount myAccount() {
    return new MyAccount(
        world.changeEmail,
        world.changeOwnState,
        departures.switchUserType(),
        departures.deleteAccount(),
        identifiers,
        grants,
        tryLater,
        errors);
  }

  MyPreferences myPreferences() {
    return new MyPreferences(world.managePreferences);
  }
}
