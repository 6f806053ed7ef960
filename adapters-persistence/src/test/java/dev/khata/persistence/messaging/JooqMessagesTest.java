package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.MESSAGE;

import dev.khata.application.messaging.MessagesSuite;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqMessagesTest extends MessagesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final MessagingPersistence messaging = new MessagingPersistence(DATABASE.database());

  @Override
  protected Messages messages() {
    return messaging.messages();
  }

  @Override
  protected Optional<Standing> standing(UUID message) {
    return DATABASE
        .dsl()
        .select(MESSAGE.STATE, MESSAGE.SEALED)
        .from(MESSAGE)
        .where(MESSAGE.ID.eq(message))
        .fetchOptional(
            row ->
                new Standing(
                    MessageState.valueOf(row.get(MESSAGE.STATE)), row.get(MESSAGE.SEALED) != null));
  }
}
