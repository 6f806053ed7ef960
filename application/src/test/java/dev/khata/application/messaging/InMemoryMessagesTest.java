package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryMessagesTest extends MessagesSuite {
  private final InMemoryMessages memory = new InMemoryMessages();

  @Override
  protected Messages messages() {
    return memory;
  }

  @Override
  protected Optional<Standing> standing(UUID message) {
    return memory
        .find(message)
        .map(found -> new Standing(found.state(), found.sealed().bytes().length > 0));
  }

  @Test
  void tests_can_read_every_message_in_the_order_of_adding() {
    Message first = SomeMessage.createdAt(NOW).make();
    Message second = SomeMessage.createdAt(NOW.minusSeconds(1)).make();
    memory.add(first);
    memory.add(second);

    assertThat(memory.all()).containsExactly(first, second);
  }
}
