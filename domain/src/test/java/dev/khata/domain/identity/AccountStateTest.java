package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Moves;
import org.junit.jupiter.api.Test;

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
}
