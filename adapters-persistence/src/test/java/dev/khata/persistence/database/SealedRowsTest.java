package dev.khata.persistence.database;

import static dev.khata.persistence.jooq.Tables.PAYMENT_NOTICE;

import dev.khata.application.kernel.StoredUnderKeysSuite;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.persistence.jooq.tables.records.PaymentNoticeRecord;
import dev.khata.persistence.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of a table that holds sealed values, one each. */
class SealedRowsTest extends StoredUnderKeysSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @BeforeEach
  void store_nothing() {
    DATABASE.dsl().deleteFrom(PAYMENT_NOTICE).where(PAYMENT_NOTICE.GATEWAY.eq("test")).execute();
  }

  @Override
  protected StoredUnderKeys with(KeyRing keys) {
    return new SealedRows<>(
        DATABASE.database(),
        KeyPurpose.MESSAGES,
        keys,
        PAYMENT_NOTICE.SEALED,
        PAYMENT_NOTICE.KEY_ID,
        PaymentNoticeRecord::getId);
  }

  @Override
  protected void store(Key key, String name, String content) {
    DATABASE
        .dsl()
        .insertInto(PAYMENT_NOTICE)
        .set(PAYMENT_NOTICE.GATEWAY, "test")
        .set(PAYMENT_NOTICE.ID, name)
        .set(PAYMENT_NOTICE.RECEIVED_AT, Instant.EPOCH)
        .set(PAYMENT_NOTICE.KEY_ID, key.id())
        .set(PAYMENT_NOTICE.SEALED, key.seal(content.getBytes(StandardCharsets.UTF_8), name))
        .execute();
  }

  @Override
  protected List<String> read(String name, KeyRing keys) {
    return DATABASE
        .dsl()
        .select(PAYMENT_NOTICE.KEY_ID, PAYMENT_NOTICE.SEALED)
        .from(PAYMENT_NOTICE)
        .where(PAYMENT_NOTICE.ID.eq(name))
        .fetch()
        .stream()
        .flatMap(
            row -> keys.find(row.value1()).flatMap(key -> key.open(row.value2(), name)).stream())
        .map(content -> new String(content, StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  protected void spoil(String name) {
    DATABASE
        .dsl()
        .update(PAYMENT_NOTICE)
        .set(PAYMENT_NOTICE.SEALED, new byte[] {1})
        .where(PAYMENT_NOTICE.ID.eq(name))
        .execute();
  }
}
