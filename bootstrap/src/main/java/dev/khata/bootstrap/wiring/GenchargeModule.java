package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.Gencharge;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.Grants;
import dev.khata.http.gencharge.Identifiers;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.LoggingIn;
import dev.khata.http.gencharge.MyAccount;
import dev.khata.http.gencharge.MyPreferences;
import dev.khata.http.gencharge.OfferSection;
import dev.khata.http.gencharge.OfferTypeSection;
import dev.khata.http.gencharge.PlanGroupSection;
import dev.khata.http.gencharge.PlanSection;
import dev.khata.http.gencharge.Recharging;
import dev.khata.http.gencharge.SigningUp;
import dev.khata.http.gencharge.SubscriptionQueries;
import dev.khata.http.gencharge.TransactionQueries;
import dev.khata.http.gencharge.TryLater;

/** The Gencharge contract; a part of {@link HttpModule}. */
final class GenchargeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(GenchargeErrors.class);
    bind(TryLater.class);
    bind(Amounts.class);
    bind(Identifiers.class);
    bind(Grants.class);
    bind(SigningUp.class);
    bind(LoggingIn.class);
    bind(MyAccount.class);
    bind(MyPreferences.class);
    bind(PlanGroupSection.class);
    bind(PlanSection.class);
    bind(OfferTypeSection.class);
    bind(OfferSection.class);
    bind(Lines.class);
    bind(TransactionQueries.class);
    bind(SubscriptionQueries.class);
    bind(Recharging.class);
    bind(Gencharge.class);
  }
}
