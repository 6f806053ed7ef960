package dev.khata.http.wattsup.identity;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.wattsup.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Signing up, logging in, and the account itself. */
public final class IdentityWing implements Wing {
  private final SigningUp signingUp;
  private final LoggingIn loggingIn;
  private final ResettingPasswords resettingPasswords;
  private final MyAccount myAccount;

  @Inject
  IdentityWing(
      SigningUp signingUp,
      LoggingIn loggingIn,
      ResettingPasswords resettingPasswords,
      MyAccount myAccount) {
    this.signingUp = signingUp;
    this.loggingIn = loggingIn;
    this.resettingPasswords = resettingPasswords;
    this.myAccount = myAccount;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(RoleName.NAMES, StatusName.NAMES);
  }

  @Override
  public void declare(Api api) {
    Section section = api.section("Authentication");
    signingUp.declare(section);
    loggingIn.declare(section);
    resettingPasswords.declare(section);
    myAccount.declare(section);
  }
}
