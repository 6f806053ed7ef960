package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.MESSAGE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.SealedContent;
import dev.khata.domain.messaging.Waiting;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.jooq.tables.records.MessageRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;

final class JooqMessages implements Messages {
  private static final int CHUNK = 1_000;
  private static final Comparator<Message> OLDEST_FIRST =
      Comparator.comparing(Message::createdAt).thenComparing(Message::id);

  /** Inlined, since the indexes of pending messages have it in their condition. */
  private static final Condition PENDING = MESSAGE.STATE.eq(inline(MessageState.PENDING.name()));

  /** A newer release may send through others beside this one; those are left to it. */
  private static final Condition KNOWN_CHANNEL =
      MESSAGE.CHANNEL.in(Stream.of(Channel.values()).map(Channel::name).toList());

  private final Database database;

  JooqMessages(Database database) {
    this.database = database;
  }

  @Override
  public void add(Message message) {
    message.replaces().ifPresent(label -> replace(label, message.createdAt()));
    Optional<SealedContent> content =
        Optional.of(message.sealed()).filter(letter -> isPending(message));
    database
        .dsl()
        .insertInto(MESSAGE)
        .set(MESSAGE.ID, message.id())
        .set(MESSAGE.CHANNEL, message.channel().name())
        .set(MESSAGE.STATE, message.state().name())
        .set(MESSAGE.SEALED_KEY_ID, content.map(SealedContent::keyId).orElse(null))
        .set(MESSAGE.SEALED, content.map(SealedContent::bytes).orElse(null))
        .set(MESSAGE.REPLACES, message.replaces().orElse(null))
        .set(MESSAGE.CREATED_AT, message.createdAt())
        .set(MESSAGE.EXPIRES_AT, message.expiresAt())
        .set(MESSAGE.CLAIMED_UNTIL, message.claimedUntil())
        .set(MESSAGE.DOUBTS, message.doubts())
        .set(MESSAGE.FAILURES, message.failures())
        .set(MESSAGE.REQUEST_ID, message.requestId())
        .set(MESSAGE.TRACEPARENT, message.traceparent().orElse(null))
        .set(MESSAGE.ENDED_AT, isPending(message) ? null : message.createdAt())
        .execute();
  }

  private static boolean isPending(Message message) {
    return message.state() == MessageState.PENDING;
  }

  private void replace(String label, Instant at) {
    ended(MessageState.REPLACED, at).where(MESSAGE.REPLACES.eq(label)).and(PENDING).execute();
  }

  @Override
  public List<Message> claimDue(int limit, Instant now, Instant claimedUntil) {
    var due =
        name("due")
            .as(
                select(MESSAGE.ID)
                    .from(MESSAGE)
                    .where(PENDING)
                    .and(KNOWN_CHANNEL)
                    .and(isFree(now))
                    .and(MESSAGE.EXPIRES_AT.gt(now))
                    .and(MESSAGE.DOUBTS.lt(Message.MAX_DOUBTS))
                    .orderBy(MESSAGE.CREATED_AT, MESSAGE.ID)
                    .limit(inline(limit))
                    .forUpdate()
                    .skipLocked());
    return database
        .dsl()
        .with(due)
        .update(MESSAGE)
        .set(MESSAGE.CLAIMED_UNTIL, claimedUntil)
        .set(MESSAGE.DOUBTS, MESSAGE.DOUBTS.plus(1))
        .from(due)
        .where(MESSAGE.ID.eq(due.field(MESSAGE.ID)))
        .returning(
            MESSAGE.ID,
            MESSAGE.CHANNEL,
            MESSAGE.STATE,
            MESSAGE.SEALED_KEY_ID,
            MESSAGE.SEALED,
            MESSAGE.REPLACES,
            MESSAGE.CREATED_AT,
            MESSAGE.EXPIRES_AT,
            MESSAGE.CLAIMED_UNTIL,
            MESSAGE.DOUBTS,
            MESSAGE.FAILURES,
            MESSAGE.REQUEST_ID,
            MESSAGE.TRACEPARENT)
        .fetch(JooqMessages::toMessage)
        .stream()
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static Condition isFree(Instant now) {
    return MESSAGE
        .CLAIMED_UNTIL
        .le(now)
        .or(MESSAGE.CLAIMED_UNTIL.gt(now.plus(Message.LONGEST_HOLD)));
  }

  @Override
  public void accepted(UUID message, String vendor, String vendorReference, Instant at) {
    mark(
        message,
        ended(MessageState.SENT, at)
            .set(MESSAGE.VENDOR, vendor)
            .set(MESSAGE.VENDOR_REFERENCE, vendorReference)
            .set(MESSAGE.DOUBTS, oneDoubtLess()));
  }

  @Override
  public void refused(UUID message, String reason, Instant at) {
    mark(
        message,
        ended(MessageState.REFUSED, at)
            .set(MESSAGE.REASON, reason)
            .set(MESSAGE.DOUBTS, oneDoubtLess()));
  }

  @Override
  public void failed(UUID message, String reason, Instant again) {
    mark(
        message,
        dueAgain(again, reason)
            .set(MESSAGE.DOUBTS, oneDoubtLess())
            .set(MESSAGE.FAILURES, MESSAGE.FAILURES.plus(1)));
  }

  @Override
  public void doubtful(UUID message, String reason, Instant again) {
    mark(message, dueAgain(again, reason));
  }

  /** On the batch pool: whoever has just sent it is no request, and takes no request's place. */
  private void mark(UUID message, UpdateSetMoreStep<MessageRecord> outcome) {
    database.onBatchPool(() -> outcome.where(MESSAGE.ID.eq(message)).and(PENDING).execute());
  }

  @Override
  public int endHopeless(Instant now) {
    int ended = 0;
    int chunk;
    do {
      chunk = endSomeHopeless(now);
      ended += chunk;
    } while (chunk == CHUNK);
    return ended;
  }

  private int endSomeHopeless(Instant now) {
    Condition inDoubt = MESSAGE.DOUBTS.ge(Message.MAX_DOUBTS).and(isFree(now));
    return ended(MessageState.EXPIRED, now)
        .where(
            MESSAGE.ID.in(
                select(MESSAGE.ID)
                    .from(MESSAGE)
                    .where(PENDING)
                    .and(MESSAGE.EXPIRES_AT.le(now).or(inDoubt))
                    .limit(inline(CHUNK))
                    .forUpdate()
                    .skipLocked()))
        .execute();
  }

  @Override
  public List<Waiting> waiting(int limit, Instant now) {
    var some =
        select(MESSAGE.CHANNEL, MESSAGE.CREATED_AT, MESSAGE.CLAIMED_UNTIL)
            .from(MESSAGE)
            .where(PENDING)
            .and(KNOWN_CHANNEL)
            .and(MESSAGE.EXPIRES_AT.gt(now))
            .orderBy(MESSAGE.CREATED_AT, MESSAGE.ID)
            .limit(inline(limit))
            .asTable("some");
    Field<String> channel = some.field(MESSAGE.CHANNEL);
    return database
        .dsl()
        .select(
            channel,
            count(),
            min(some.field(MESSAGE.CREATED_AT)),
            min(some.field(MESSAGE.CLAIMED_UNTIL)))
        .from(some)
        .groupBy(channel)
        .fetch(
            row ->
                new Waiting(
                    Channel.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
  }

  @Override
  public int purge(Instant before) {
    return Sweep.of(database.dsl(), MESSAGE, MESSAGE.ENDED_AT.lt(before));
  }

  private UpdateSetMoreStep<MessageRecord> ended(MessageState state, Instant at) {
    return database
        .dsl()
        .update(MESSAGE)
        .set(MESSAGE.STATE, state.name())
        .set(MESSAGE.ENDED_AT, at)
        .setNull(MESSAGE.SEALED)
        .setNull(MESSAGE.SEALED_KEY_ID);
  }

  private UpdateSetMoreStep<MessageRecord> dueAgain(Instant again, String reason) {
    return database
        .dsl()
        .update(MESSAGE)
        .set(MESSAGE.CLAIMED_UNTIL, again)
        .set(MESSAGE.REASON, reason);
  }

  private static Field<Integer> oneDoubtLess() {
    return greatest(MESSAGE.DOUBTS.minus(1), inline(0));
  }

  private static Message toMessage(Record row) {
    return new Message(
        row.get(MESSAGE.ID),
        Channel.valueOf(row.get(MESSAGE.CHANNEL)),
        MessageState.valueOf(row.get(MESSAGE.STATE)),
        new SealedContent(row.get(MESSAGE.SEALED_KEY_ID), row.get(MESSAGE.SEALED)),
        Optional.ofNullable(row.get(MESSAGE.REPLACES)),
        row.get(MESSAGE.CREATED_AT),
        row.get(MESSAGE.EXPIRES_AT),
        row.get(MESSAGE.CLAIMED_UNTIL),
        row.get(MESSAGE.DOUBTS),
        row.get(MESSAGE.FAILURES),
        row.get(MESSAGE.REQUEST_ID),
        Optional.ofNullable(row.get(MESSAGE.TRACEPARENT)));
  }
}
