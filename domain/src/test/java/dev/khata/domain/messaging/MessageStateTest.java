package dev.khata.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Moves;
import org.junit.jupiter.api.Test;

class MessageStateTest {

  @Test
  void these_are_all_moves_and_all_states() {
    assertThat(Moves.of(MessageState.values(), MessageState.Event.values(), MessageState::next))
        .isEqualTo(
            Moves.listed(
                """
                PENDING --ACCEPT--> SENT
                PENDING --REFUSE--> REFUSED
                PENDING --EXPIRE--> EXPIRED
                PENDING --REPLACE--> REPLACED
                WITHHELD
                """));
  }
}
