package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT;
import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT_MARK;
import static dev.khata.persistence.jooq.Tables.DEVICE;
import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.ROLE_PERMISSION;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.messaging.MessageRows;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/**
 * The devices of a leg are read from the index of their ids before it is asked whose they are, so
 * that a leg takes as long for an announcement to few as for one to everybody.
 */
final class JooqBroadcasts implements Broadcasts {
  private static final HotSql<List<Message>> ADD =
      HotSql.of(MessageRows.INSERT, MessageRows.VALUES);

  /** A newer release may know others beside this one; those are left to it. */
  private static final Condition KNOWN =
      ANNOUNCEMENT.AUDIENCE.in(Arrays.stream(Audience.values()).map(Audience::name).toList());

  private final Database database;

  JooqBroadcasts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Leg> claim(int most, Instant since, Instant now) {
    return database
        .dsl()
        .select(StoredAnnouncement.FIELDS)
        .select(ANNOUNCEMENT.PUSH_CURSOR)
        .from(ANNOUNCEMENT)
        .where(ANNOUNCEMENT.PUSH_CURSOR.isNotNull())
        .and(ANNOUNCEMENT.CREATED_AT.ge(since))
        .and(ANNOUNCEMENT.EXPIRES_AT.gt(now))
        .and(KNOWN)
        .orderBy(ANNOUNCEMENT.CREATED_AT, ANNOUNCEMENT.ID)
        .limit(inline(1))
        .forNoKeyUpdate()
        .skipLocked()
        .fetchOptional()
        .map(row -> leg(row, most, now));
  }

  private Leg leg(Record row, int most, Instant now) {
    Announcement announcement = StoredAnnouncement.announcement(row);
    List<Seen> devices = devices(announcement, row.get(ANNOUNCEMENT.PUSH_CURSOR), most, now);
    return new Leg(
        announcement,
        devices.stream().filter(Seen::isTold).map(Seen::listener).toList(),
        Optional.of(devices)
            .filter(all -> all.size() == most)
            .map(all -> all.getLast().listener.device()));
  }

  /** A device that was looked at. */
  private record Seen(Listener listener, boolean isTold) {}

  private List<Seen> devices(Announcement announcement, UUID after, int most, Instant now) {
    var some =
        select(DEVICE.ID)
            .from(DEVICE)
            .where(DEVICE.ID.gt(after))
            .orderBy(DEVICE.ID)
            .limit(most)
            .asTable("some");
    Field<Boolean> told = field(ActiveDevices.at(now).and(isTold(announcement))).as("told");
    return database
        .dsl()
        .select(DEVICE.ID, DEVICE.USER_ID, told)
        .from(some)
        .join(DEVICE)
        .on(DEVICE.ID.eq(some.field(DEVICE.ID)))
        .join(USERS)
        .on(USERS.ID.eq(DEVICE.USER_ID))
        .orderBy(DEVICE.ID)
        .fetch(
            row ->
                new Seen(
                    new Listener(new UserId(row.get(DEVICE.USER_ID)), row.get(DEVICE.ID)),
                    row.get(told)));
  }

  private static Condition isTold(Announcement announcement) {
    return USERS
        .CREATED_AT
        .le(announcement.created().at())
        .and(includes(announcement.draft().audience()))
        .and(
            notExists(
                selectOne()
                    .from(ANNOUNCEMENT_MARK)
                    .where(ANNOUNCEMENT_MARK.USER_ID.eq(USERS.ID))
                    .and(ANNOUNCEMENT_MARK.ANNOUNCEMENT_ID.eq(announcement.id().digits()))
                    .and(ANNOUNCEMENT_MARK.HIDDEN_AT.isNotNull())));
  }

  private static Condition includes(Audience audience) {
    return switch (audience) {
      case EVERYBODY -> trueCondition();
      case PREPAID -> USERS.USER_TYPE.eq(UserType.PREPAID.name());
      case POSTPAID -> USERS.USER_TYPE.eq(UserType.POSTPAID.name());
      case BLOCKED -> USERS.STATE.eq(AccountState.BLOCKED.name());
      case ADMINS ->
          exists(
              selectOne()
                  .from(ROLE)
                  .where(ROLE.ID.eq(USERS.ROLE_ID))
                  .and(
                      condition(ROLE.ALL_PERMISSIONS)
                          .or(ROLE.ID.in(select(ROLE_PERMISSION.ROLE_ID).from(ROLE_PERMISSION)))));
    };
  }

  @Override
  public void record(Leg leg, List<Message> pushes) {
    MessageRows.check(pushes);
    ADD.execute(database.dsl(), pushes);
    database
        .dsl()
        .update(ANNOUNCEMENT)
        .set(ANNOUNCEMENT.PUSH_CURSOR, leg.next().orElse(null))
        .where(ANNOUNCEMENT.ID.eq(leg.announcement().id().digits()))
        .execute();
  }

  @Override
  public int close(Instant since, Instant now) {
    return Sweep.of(
        database.dsl(),
        ANNOUNCEMENT,
        ANNOUNCEMENT
            .PUSH_CURSOR
            .isNotNull()
            .and(ANNOUNCEMENT.CREATED_AT.lt(since).or(ANNOUNCEMENT.EXPIRES_AT.le(now))),
        Map.of(ANNOUNCEMENT.PUSH_CURSOR, castNull(ANNOUNCEMENT.PUSH_CURSOR)));
  }
}
