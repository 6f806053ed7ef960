package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The policies of the contracts that this version serves. */
public final class ContractPolicies {
  private final Map<Contract, ContractPolicy> policies = new EnumMap<>(Contract.class);

  public ContractPolicies(Collection<ContractPolicy> policies) {
    for (ContractPolicy policy : policies) {
      if (this.policies.put(policy.contract(), policy) != null) {
        throw new IllegalArgumentException("two policies of " + policy.contract().id());
      }
    }
  }

  public Optional<ContractPolicy> find(Contract contract) {
    return Optional.ofNullable(policies.get(contract));
  }

  /**
   * @throws IllegalArgumentException for a contract that is not served
   */
  public ContractPolicy of(Contract contract) {
    return find(contract)
        .orElseThrow(() -> new IllegalArgumentException("no policy of " + contract.id()));
  }
}
