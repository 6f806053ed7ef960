package dev.khata.bootstrap.wiring;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import dev.khata.application.identity.Authenticate;
import dev.khata.application.messaging.ReadOutbox;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.serve.Apis;
import dev.khata.bootstrap.serve.PublicAddress;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.LinkAddresses;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.upkeep.RunObserver;
import dev.khata.domain.messaging.BreakerObserver;
import dev.khata.domain.messaging.DeliveryObserver;
import dev.khata.http.chargeghar.ChargeGhar;
import dev.khata.http.console.ConsolePages;
import dev.khata.http.console.DeleteAccountPages;
import dev.khata.http.docs.DocsPages;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.gencharge.Gencharge;
import dev.khata.http.health.HealthPages;
import dev.khata.http.health.Metrics;
import dev.khata.http.links.PublicLinks;
import dev.khata.http.mypharma.Identifiers;
import dev.khata.http.mypharma.LoggingIn;
import dev.khata.http.mypharma.MyAccount;
import dev.khata.http.mypharma.MyPharma;
import dev.khata.http.mypharma.MyPharmaErrors;
import dev.khata.http.mypharma.ResettingPasswords;
import dev.khata.http.mypharma.SigningUp;
import dev.khata.http.mypharma.Views;
import dev.khata.http.outbox.OutboxPages;
import dev.khata.http.pipeline.Gatekeeper;
import dev.khata.http.server.HttpServer;
import dev.khata.http.token.Issuer;
import dev.khata.http.token.Tokens;
import dev.khata.http.wattsup.WattsUp;
import dev.khata.http.webhooks.WebhookPages;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The contracts over the use cases, and the server that serves them. */
final class HttpModule extends PrivateModule {
  private static final String ISSUER = "khata";

  private final Configuration configuration;
  private final PublicAddress address;
  private final ContractPolicies policies;

  HttpModule(Configuration configuration) {
    this.configuration = configuration;
    this.address = new PublicAddress(configuration.http());
    this.policies =
        new ContractPolicies(
            List.of(
                MyPharma.policy(configuration.tokens().of(Contract.MYPHARMA)),
                WattsUp.policy(configuration.tokens().of(Contract.WATTSUP)),
                ChargeGhar.policy(configuration.tokens().of(Contract.CHARGEGHAR)),
                Gencharge.policy(configuration.tokens().of(Contract.GENCHARGE))));
  }

  @Override
  protected void configure() {
    bind(PublicAddress.class).toInstance(address);
    bind(ContractPolicies.class).toInstance(policies);
    bind(LinkAddresses.class).toInstance(new PublicLinks(policies, address));
    bind(WebhookPages.class);
    bind(DeleteAccountPages.class);
    bind(TryLater.class);
    mypharma();
    install(new OperatorsModule(configuration));
    install(new WattsUpModule());
    install(new ChargeGharModule(address));
    install(new GenchargeModule());
    expose(ContractPolicies.class);
    expose(LinkAddresses.class);
    expose(PublicAddress.class);
    expose(HttpServer.class);
    expose(DeliveryObserver.class);
    expose(BreakerObserver.class);
    expose(RunObserver.class);
    expose(Apis.class);
  }

  private void mypharma() {
    bind(MyPharmaErrors.class);
    bind(Identifiers.class);
    bind(Views.class);
    bind(SigningUp.class);
    bind(LoggingIn.class);
    bind(MyAccount.class);
    bind(ResettingPasswords.class);
  }

  @Provides
  MyPharma myPharma(
      MyPharmaErrors errors,
      SigningUp signingUp,
      LoggingIn loggingIn,
      MyAccount myAccount,
      ResettingPasswords resettingPasswords) {
    return new MyPharma(errors, signingUp, loggingIn, myAccount, resettingPasswords, address);
  }

  @Provides
  @Singleton
  Tokens tokens(Keys keys, InstantSource clock) {
    return new Tokens(ISSUER, keys.signing(), clock);
  }

  @Provides
  @Singleton
  Issuer issuer(Tokens tokens, InstantSource clock, Ids ids) {
    return new Issuer(tokens, policies, clock, ids);
  }

  @Provides
  @Singleton
  Apis apis(
      MyPharma mypharma,
      WattsUp wattsup,
      ChargeGhar chargeghar,
      Gencharge gencharge,
      HealthPages health,
      WebhookPages webhooks,
      DeleteAccountPages deleteAccount,
      ReadOutbox outbox) {
    List<Api> contracts = new ArrayList<>();
    for (Contract contract : Contract.values()) {
      if (configuration.deployment().contracts().contains(contract)) {
        contracts.add(
            switch (contract) {
              case MYPHARMA -> mypharma.api();
              case WATTSUP -> wattsup.api();
              case CHARGEGHAR -> chargeghar.api();
              case GENCHARGE -> gencharge.api();
            });
      }
    }
    List<Api> open = new ArrayList<>(contracts);
    open.add(DocsPages.of(contracts, address));
    open.add(ConsolePages.of(contracts));
    open.add(webhooks.api());
    open.add(deleteAccount.api());
    if (configuration.hasOutbox()) {
      open.add(OutboxPages.of(outbox::handle));
    }
    return new Apis(contracts, open, List.of(health.api()));
  }

  @Provides
  @Singleton
  HttpServer server(Tokens tokens, Authenticate authenticate, Apis apis, Metrics metrics, Ids ids) {
    return new HttpServer(
        configuration.http(),
        new HttpServer.Served(apis.open(), apis.forOperators()),
        new Gatekeeper(tokens, authenticate::handle),
        ids,
        metrics);
  }
}
