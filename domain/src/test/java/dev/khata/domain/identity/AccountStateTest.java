package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Moves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountStateTest {

  @Test
  void these_are_all_moves_and_all_states() {
    assertThat(Moves.of(AccountState.values(), AccountState.Decision.values(), AccountState::next))
        .isEqualTo(
            Moves.listed(
                """
                ACTIVE --BLOCK--> BLOCKED
                ACTIVE --DEACTIVATE--> DEACTIVATED
                BLOCKED --UNBLOCK--> ACTIVE
                DEACTIVATED --REACTIVATE--> ACTIVE
                DEACTIVATED --BLOCK--> BLOCKED
                """));
  }

  @ParameterizedTest
  @EnumSource
  void who_is_active_is_let_in_and_who_is_blocked_is_not(Contract contract) {
    assertThat(AccountState.ACTIVE.admits(contract)).isTrue();
    assertThat(AccountState.BLOCKED.admits(contract)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void who_deactivated_their_account_is_let_in_to_gencharge_alone(Contract contract) {
    assertThat(AccountState.DEACTIVATED.admits(contract)).isEqualTo(contract == Contract.GENCHARGE);
  }
}
