package dev.khata.http.gencharge;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.ContractPolicy;
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
public final class Gencharge {
  static final JsonStyle STYLE = new JsonStyle(Naming.SNAKE_CASE, TimeFormat.MICROSECONDS);

  private static final Limit REQUESTS = Limit.perIp("requests", 60, Duration.ofMinutes(1));

  private final List<Wing> wings;

  /**
   * @param wings in the order in which the documentation lists them
   */
  public Gencharge(List<Wing> wings) {
    this.wings = List.copyOf(wings);
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
    JsonStyle style = STYLE.with(names());
    Api api =
        Api.of(Contract.GENCHARGE, "Gencharge", style, new GenchargeErrors(), REQUESTS)
            .explainedBy(Glossary.beside(Gencharge.class));
    wings.forEach(wing -> wing.declare(api));
    return api;
  }

  private Vocabulary names() {
    List<ValueNames<?>> names = new ArrayList<>(GenchargeNames.ALL);
    wings.forEach(wing -> names.addAll(wing.names()));
    return Vocabulary.of(names);
  }
}
