package dev.khata.http.wattsup;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.ContractPolicy;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Glossary;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.TimeFormat;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole contract, wing by wing. */
public final class WattsUp {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit ANONYMOUS = Limit.perAnonymousIp("anonymous", 10, MINUTE);
  private static final Limit USER = Limit.perUser("user", 100, MINUTE);

  private final List<Wing> wings;

  /**
   * @param wings in the order in which the documentation lists them
   */
  public WattsUp(List<Wing> wings) {
    this.wings = List.copyOf(wings);
  }

  /** Lets in nobody before their address is verified; links in e-mails lead to its pages. */
  public static ContractPolicy policy(TokenLifetimes lifetimes) {
    return new ContractPolicy(
        Contract.WATTSUP,
        lifetimes,
        Set.of(AccountState.ACTIVE),
        false,
        Map.of(
            Link.Kind.VERIFY_EMAIL, "/api/v1/auth/verify",
            Link.Kind.RESET_PASSWORD, "/console/wattsup/reset-password"));
  }

  public Api api() {
    JsonStyle style = new JsonStyle(Naming.CAMEL_CASE, TimeFormat.MILLISECONDS, names());
    Api api =
        Api.of(Contract.WATTSUP, "WattsUp Energy", style, new WattsUpErrors(), ANONYMOUS, USER)
            .explainedBy(Glossary.beside(WattsUp.class));
    wings.forEach(wing -> wing.declare(api));
    return api;
  }

  private Vocabulary names() {
    List<ValueNames<?>> names = new ArrayList<>(KycNames.ALL);
    wings.forEach(wing -> names.addAll(wing.names()));
    return Vocabulary.of(names);
  }
}
