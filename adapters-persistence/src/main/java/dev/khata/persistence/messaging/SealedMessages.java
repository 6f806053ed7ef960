package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.MESSAGE;
import static org.jooq.impl.DSL.inline;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.SealedRows;
import dev.khata.persistence.jooq.tables.records.MessageRecord;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** Messages that wait, which have an index of their own among all that were ever sent. */
final class SealedMessages extends SealedRows<MessageRecord> {
  SealedMessages(Database database, KeyRing messages) {
    super(
        database,
        KeyPurpose.MESSAGES,
        messages,
        MESSAGE.SEALED,
        MESSAGE.SEALED_KEY_ID,
        row -> row.getId().toString());
  }

  @Override
  protected Condition live() {
    return MESSAGE.STATE.eq(inline("PENDING"));
  }

  @Override
  protected List<? extends Field<?>> order() {
    return List.of(MESSAGE.CREATED_AT, MESSAGE.ID);
  }
}
