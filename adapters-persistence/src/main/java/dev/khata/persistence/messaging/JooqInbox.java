package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.INBOX_MESSAGE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;

final class JooqInbox implements Inbox {
  /** A newer release may write others beside this one, which has no words for them. */
  private static final Condition KNOWN =
      INBOX_MESSAGE.TEMPLATE.in(
          StoredInboxMessage.KNOWN.stream().map(template -> inline(template.key())).toList());

  private record Named(UserId user, List<HexId> messages) {}

  /**
   * The ids of which these are the beginnings stand side by side in the primary key. OFFSET keeps
   * the planner from reading the user's whole inbox instead.
   */
  private static final HotSql<Named> REMOVE =
      HotSql.of(
          """
          DELETE FROM inbox_message
          WHERE user_id = :reader AND id = ANY (ARRAY(
            SELECT f.id
            FROM unnest(:firsts, :lasts) AS n (first_id, last_id)
            CROSS JOIN LATERAL (
              SELECT m.id FROM inbox_message m
              WHERE m.id BETWEEN n.first_id AND n.last_id OFFSET 0) f))
          """,
          Values.<Named>none()
              .number("reader", named -> named.user().value())
              .each(
                  Named::messages,
                  ids -> ids.uuids("firsts", HexId::first).uuids("lasts", HexId::last)));

  private final Database database;

  JooqInbox(Database database) {
    this.database = database;
  }

  @Override
  public void add(InboxMessage message) {
    database
        .dsl()
        .insertInto(INBOX_MESSAGE)
        .set(INBOX_MESSAGE.ID, message.id())
        .set(INBOX_MESSAGE.USER_ID, message.user().value())
        .set(INBOX_MESSAGE.TEMPLATE, message.template().key())
        .set(INBOX_MESSAGE.VARIABLES, InboxRows.pairs(message.variables()))
        .set(INBOX_MESSAGE.CREATED_AT, message.createdAt())
        .set(INBOX_MESSAGE.EXPIRES_AT, message.expiresAt())
        .set(INBOX_MESSAGE.READ_AT, message.readAt().orElse(null))
        .execute();
  }

  @Override
  public Page<InboxMessage> page(UserId user, Window window, Instant now) {
    Condition shown = shown(user, now);
    Field<Integer> total = field(selectCount().from(INBOX_MESSAGE).where(shown)).as("total");
    Result<? extends Record> rows =
        database
            .dsl()
            .select(total)
            .select(StoredInboxMessage.FIELDS)
            .from(INBOX_MESSAGE)
            .where(shown)
            .orderBy(INBOX_MESSAGE.CREATED_AT.desc(), INBOX_MESSAGE.ID.desc())
            .limit(inline(window.limit()))
            .offset(window.offset())
            .fetch();
    if (rows.isEmpty()) {
      return new Page<>(List.of(), window.offset() == 0 ? 0 : count(shown));
    }
    return new Page<>(
        rows.stream().map(row -> StoredInboxMessage.message(row, user)).toList(),
        rows.getFirst().get(total));
  }

  @Override
  public long unread(UserId user, Instant now) {
    return count(shown(user, now).and(INBOX_MESSAGE.READ_AT.isNull()));
  }

  @Override
  public int markRead(UserId user, Set<UUID> messages, Instant at) {
    return database
        .dsl()
        .update(INBOX_MESSAGE)
        .set(INBOX_MESSAGE.READ_AT, at)
        .where(INBOX_MESSAGE.USER_ID.eq(user.value()))
        .and(INBOX_MESSAGE.ID.eq(any(messages.toArray(UUID[]::new))))
        .and(INBOX_MESSAGE.READ_AT.isNull())
        .execute();
  }

  @Override
  public int remove(UserId user, Set<HexId> messages) {
    return REMOVE.execute(database.dsl(), new Named(user, List.copyOf(messages)));
  }

  @Override
  public int purge(Instant now) {
    return Sweep.of(database.dsl(), INBOX_MESSAGE, INBOX_MESSAGE.EXPIRES_AT.le(now));
  }

  private int count(Condition condition) {
    return database.dsl().fetchCount(INBOX_MESSAGE, condition);
  }

  private static Condition shown(UserId user, Instant now) {
    return INBOX_MESSAGE.USER_ID.eq(user.value()).and(INBOX_MESSAGE.EXPIRES_AT.gt(now)).and(KNOWN);
  }
}
