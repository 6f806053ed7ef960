package dev.khata.application.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.ContractPolicies;
import dev.khata.domain.identity.ContractPolicy;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Policies of all contracts: one lets in the deactivated, one nobody who has proven nothing. */
public final class TestPolicies {
  public static final Contract FOR_DEACTIVATED = Contract.GENCHARGE;
  public static final Contract FOR_PROVEN = Contract.WATTSUP;
  public static final TokenLifetimes LIFETIMES =
      new TokenLifetimes(Duration.ofMinutes(15), Duration.ofDays(7));

  private TestPolicies() {}

  public static ContractPolicies all() {
    return new ContractPolicies(
        Arrays.stream(Contract.values()).map(TestPolicies::policy).toList());
  }

  private static ContractPolicy policy(Contract contract) {
    Set<AccountState> admitted =
        contract == FOR_DEACTIVATED
            ? Set.of(AccountState.ACTIVE, AccountState.DEACTIVATED)
            : Set.of(AccountState.ACTIVE);
    return new ContractPolicy(contract, LIFETIMES, admitted, contract != FOR_PROVEN, Map.of());
  }
}
