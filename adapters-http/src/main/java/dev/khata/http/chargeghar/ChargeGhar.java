package dev.khata.http.chargeghar;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.ContractPolicy;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Glossary;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The whole contract, wing by wing. */
public final class ChargeGhar {
  /** Of all endpoints together, for those that have a limit of their own beside it. */
  public static final Limit REQUESTS = Limit.perIp("requests", 60, Duration.ofMinutes(1));

  private final List<Wing> wings;

  /**
   * @param wings in the order in which the documentation lists them
   */
  public ChargeGhar(List<Wing> wings) {
    this.wings = List.copyOf(wings);
  }

  /** Lets in by a password whoever has proven nothing yet, too; sends no links. */
  public static ContractPolicy policy(TokenLifetimes lifetimes) {
    return new ContractPolicy(
        Contract.CHARGEGHAR, lifetimes, Set.of(AccountState.ACTIVE), true, Map.of());
  }

  public Api api() {
    JsonStyle style = JsonStyle.of(Naming.SNAKE_CASE).with(names()).wrapping();
    Api api =
        Api.of(Contract.CHARGEGHAR, "ChargeGhar", style, new ChargeGharErrors(), REQUESTS)
            .explainedBy(Glossary.beside(ChargeGhar.class));
    wings.forEach(wing -> wing.declare(api));
    return api;
  }

  private Vocabulary names() {
    List<ValueNames<?>> names = new ArrayList<>(ChargeGharNames.ALL);
    wings.forEach(wing -> names.addAll(wing.names()));
    return Vocabulary.of(names);
  }
}
