package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.DEV_OUTBOX;
import static org.jooq.impl.DSL.noCondition;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;

final class JooqOutbox implements Outbox {
  private final Database database;

  JooqOutbox(Database database) {
    this.database = database;
  }

  /** On the batch pool, as all that a sender does. */
  @Override
  public void keep(Letter letter, Instant sentAt) {
    database.onBatchPool(() -> insert(letter, sentAt));
  }

  private void insert(Letter letter, Instant sentAt) {
    database
        .dsl()
        .insertInto(DEV_OUTBOX)
        .set(DEV_OUTBOX.CHANNEL, letter.channel().name())
        .set(DEV_OUTBOX.RECIPIENT, letter.to())
        .set(DEV_OUTBOX.RECIPIENT_KEY, keyOf(letter.to()))
        .set(DEV_OUTBOX.SUBJECT, letter.subject())
        .set(DEV_OUTBOX.BODY, letter.text())
        .set(DEV_OUTBOX.HTML, letter.html())
        .set(DEV_OUTBOX.SENT_AT, sentAt)
        .execute();
  }

  @Override
  public List<Kept> newest(Optional<String> to, int limit) {
    Condition recipient =
        to.map(text -> DEV_OUTBOX.RECIPIENT_KEY.eq(keyOf(text))).orElse(noCondition());
    return database
        .dsl()
        .select(
            DEV_OUTBOX.CHANNEL,
            DEV_OUTBOX.RECIPIENT,
            DEV_OUTBOX.SUBJECT,
            DEV_OUTBOX.BODY,
            DEV_OUTBOX.HTML,
            DEV_OUTBOX.SENT_AT)
        .from(DEV_OUTBOX)
        .where(recipient)
        .orderBy(DEV_OUTBOX.SENT_AT.desc(), DEV_OUTBOX.ID.desc())
        .limit(limit)
        .fetch(JooqOutbox::toKept);
  }

  @Override
  public void trim(int keep) {
    var newest =
        database
            .dsl()
            .select(DEV_OUTBOX.ID)
            .from(DEV_OUTBOX)
            .orderBy(DEV_OUTBOX.SENT_AT.desc(), DEV_OUTBOX.ID.desc())
            .limit(keep);
    database.dsl().deleteFrom(DEV_OUTBOX).where(DEV_OUTBOX.ID.notIn(newest)).execute();
  }

  @Override
  public void release(Set<String> recipients, Instant eraseFrom) {
    database
        .dsl()
        .update(DEV_OUTBOX)
        .set(DEV_OUTBOX.ERASE_AT, eraseFrom)
        .where(DEV_OUTBOX.RECIPIENT_KEY.in(recipients.stream().map(JooqOutbox::keyOf).toList()))
        .execute();
  }

  @Override
  public int erase(Instant now, Instant sentUntil) {
    return Sweep.of(
        database.dsl(),
        DEV_OUTBOX,
        DEV_OUTBOX.ERASE_AT.le(now).or(DEV_OUTBOX.SENT_AT.le(sentUntil)));
  }

  private static String keyOf(String recipient) {
    return recipient.toLowerCase(Locale.ROOT);
  }

  private static Kept toKept(Record row) {
    return new Kept(
        new Letter(
            Channel.valueOf(row.get(DEV_OUTBOX.CHANNEL)),
            row.get(DEV_OUTBOX.RECIPIENT),
            row.get(DEV_OUTBOX.SUBJECT),
            row.get(DEV_OUTBOX.BODY),
            row.get(DEV_OUTBOX.HTML)),
        row.get(DEV_OUTBOX.SENT_AT));
  }
}
