package dev.khata.http.gencharge;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.ContractPolicy;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.TimeFormat;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The whole contract, section by section. */
public final class Gencharge {
  static final JsonStyle STYLE = new JsonStyle(Naming.SNAKE_CASE, TimeFormat.MICROSECONDS);

  private static final Limit REQUESTS = Limit.perIp("requests", 60, Duration.ofMinutes(1));

  private final GenchargeErrors errors;
  private final SigningUp signingUp;
  private final LoggingIn loggingIn;
  private final MyAccount myAccount;
  private final MyPreferences myPreferences;
  private final PlanGroupSection planGroups;
  private final PlanSection plans;
  private final OfferTypeSection offerTypes;
  private final OfferSection offers;
  private final Recharging recharging;

  @Inject
  public Gencharge(
      GenchargeErrors errors,
      SigningUp signingUp,
      LoggingIn loggingIn,
      MyAccount myAccount,
      MyPreferences myPreferences,
      PlanGroupSection planGroups,
      PlanSection plans,
      OfferTypeSection offerTypes,
      OfferSection offers,
      Recharging recharging) {
    this.errors = errors;
    this.signingUp = signingUp;
    this.loggingIn = loggingIn;
    this.myAccount = myAccount;
    this.myPreferences = myPreferences;
    this.planGroups = planGroups;
    this.plans = plans;
    this.offerTypes = offerTypes;
    this.offers = offers;
    this.recharging = recharging;
  }

  /** Lets in whoever has deactivated their account, so that they can reactivate it. */
  public static ContractPolicy policy(TokenLifetimes lifetimes) {
    return new ContractPolicy(
        Contract.GENCHARGE,
        lifetimes,
        Set.of(AccountState.ACTIVE, AccountState.DEACTIVATED),
        true,
        Map.of());
  }

  public Api api() {
    Api api = Api.of(Contract.GENCHARGE, "Gencharge", STYLE, errors, REQUESTS);
    signingUp.declare(api.section("Signing up"));
    loggingIn.declare(api.section("Logging in"));
    myAccount.declare(api.section("My account"));
    myPreferences.declare(api.section("My preferences"));
    planGroups.declare(api.section("Plan groups"));
    plans.declare(api.section("Plans"));
    offerTypes.declare(api.section("Offer types"));
    offers.declare(api.section("Offers"));
    recharging.declare(api.section("Recharge"));
    return api;
  }
}
