package dev.khata.http.chargeghar.identity;

import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import jakarta.inject.Inject;
import java.util.List;

/** Signing up, logging in, and the account itself. */
public final class IdentityWing implements Wing {
  private final SigningUp signingUp;
  private final LoggingIn loggingIn;
  private final MyAccount myAccount;
  private final Profiles profiles;

  @Inject
  IdentityWing(SigningUp signingUp, LoggingIn loggingIn, MyAccount myAccount, Profiles profiles) {
    this.signingUp = signingUp;
    this.loggingIn = loggingIn;
    this.myAccount = myAccount;
    this.profiles = profiles;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(PurposeName.NAMES);
  }

  @Override
  public void declare(Api api) {
    signingUp.declare(api.section("Signing up"));
    loggingIn.declare(api.section("Logging in"));
    myAccount.declare(api.section("My account"));
    profiles.declare(api.section("Profile"));
  }
}
