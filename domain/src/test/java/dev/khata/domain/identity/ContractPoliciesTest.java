package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractPoliciesTest {
  private static final ContractPolicy WATTSUP =
      new ContractPolicy(
          Contract.WATTSUP,
          new TokenLifetimes(Duration.ofHours(1), Duration.ofDays(7)),
          Set.of(AccountState.ACTIVE),
          false,
          Map.of());

  @Test
  void a_policy_admits_the_states_that_it_names() {
    assertThat(WATTSUP.admits(AccountState.ACTIVE)).isTrue();
    assertThat(WATTSUP.admits(AccountState.DEACTIVATED)).isFalse();
    assertThat(WATTSUP.admits(AccountState.BLOCKED)).isFalse();
  }

  @Test
  void a_contract_that_is_not_served_has_no_policy() {
    ContractPolicies policies = new ContractPolicies(List.of(WATTSUP));

    assertThat(policies.of(Contract.WATTSUP)).isEqualTo(WATTSUP);
    assertThat(policies.find(Contract.GENCHARGE)).isEmpty();
    assertThatThrownBy(() -> policies.of(Contract.GENCHARGE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_contract_has_one_policy() {
    assertThatThrownBy(() -> new ContractPolicies(List.of(WATTSUP, WATTSUP)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
