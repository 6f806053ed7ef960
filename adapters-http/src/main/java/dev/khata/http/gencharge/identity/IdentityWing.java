package dev.khata.http.gencharge.identity;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Signing up, logging in, and the account itself. */
public final class IdentityWing implements Wing {
  private final SigningUp signingUp;
  private final LoggingIn loggingIn;
  private final MyAccount myAccount;
  private final MyPreferences myPreferences;
  private final MySessions mySessions;
  private final MyPhone myPhone;
  private final AllUsers allUsers;

  @Inject
  IdentityWing(
      SigningUp signingUp,
      LoggingIn loggingIn,
      MyAccount myAccount,
      MyPreferences myPreferences,
      MySessions mySessions,
      MyPhone myPhone,
      AllUsers allUsers) {
    this.signingUp = signingUp;
    this.loggingIn = loggingIn;
    this.myAccount = myAccount;
    this.myPreferences = myPreferences;
    this.mySessions = mySessions;
    this.myPhone = myPhone;
    this.allUsers = allUsers;
  }

  @Override
  public List<ValueNames<?>> names() {
    return IdentityNames.ALL;
  }

  @Override
  public void declare(Api api) {
    signingUp.declare(api.section("Signing up"));
    loggingIn.declare(api.section("Logging in"));
    myAccount.declare(api.section("My account"));
    myPreferences.declare(api.section("My preferences"));
    mySessions.declare(api.section("My sessions"));
    myPhone.declare(api.section("My phone"));
    allUsers.declare(api.section("Users"));
  }
}
