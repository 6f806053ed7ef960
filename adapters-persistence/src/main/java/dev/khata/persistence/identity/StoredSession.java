package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.PASSWORD_TRIES;
import static dev.khata.persistence.jooq.Tables.REFRESH_TOKEN;
import static dev.khata.persistence.jooq.Tables.ROLE;
import static dev.khata.persistence.jooq.Tables.SESSION;
import static dev.khata.persistence.jooq.Tables.USERS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Rotation;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions.Live;
import dev.khata.domain.identity.Sessions.Refreshable;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Device;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/** The columns that make a session with its user, and the two queries that bring them. */
final class StoredSession {
  private static final dev.khata.persistence.jooq.tables.RefreshToken NEXT =
      REFRESH_TOKEN.as("next");

  static final List<Field<?>> CALLER =
      Stream.of(
              List.of(
                  SESSION.ID,
                  SESSION.CONTRACT,
                  SESSION.STARTED_AT,
                  SESSION.DEVICE,
                  SESSION.ENDED_AT,
                  PASSWORD_TRIES.LOCKED_UNTIL),
              StoredUser.FIELDS)
          .<Field<?>>flatMap(List::stream)
          .toList();

  static final List<Field<?>> REFRESHABLE =
      Stream.of(tokenFields(REFRESH_TOKEN), tokenFields(NEXT), CALLER)
          .<Field<?>>flatMap(List::stream)
          .toList();

  /** The key is that of {@link dev.khata.domain.identity.LockoutKey.Known}. */
  private static final Condition TRIES =
      PASSWORD_TRIES.SUBJECT.eq(concat(inline("user:"), USERS.ID.cast(SQLDataType.CLOB)));

  private StoredSession() {}

  /** Of all these sessions that go on, whatever contract's. */
  static Select<Record> callers(DSLContext dsl) {
    return dsl.select(CALLER)
        .from(SESSION)
        .join(USERS)
        .on(USERS.ID.eq(SESSION.USER_ID))
        .join(ROLE)
        .on(ROLE.ID.eq(USERS.ROLE_ID))
        .leftJoin(PASSWORD_TRIES)
        .on(TRIES)
        .where(SESSION.ID.eq(any(param("sessions", UUID[].class))))
        .and(SESSION.ENDED_AT.isNull());
  }

  static Select<Record> refreshables(DSLContext dsl) {
    return dsl.select(REFRESHABLE)
        .from(REFRESH_TOKEN)
        .join(SESSION)
        .on(SESSION.ID.eq(REFRESH_TOKEN.SESSION_ID))
        .join(USERS)
        .on(USERS.ID.eq(SESSION.USER_ID))
        .join(ROLE)
        .on(ROLE.ID.eq(USERS.ROLE_ID))
        .leftJoin(NEXT)
        .on(NEXT.JTI.eq(REFRESH_TOKEN.SUCCESSOR))
        .leftJoin(PASSWORD_TRIES)
        .on(TRIES)
        .where(REFRESH_TOKEN.JTI.eq(param("jti", UUID.class)))
        .and(SESSION.CONTRACT.eq(param("contract", String.class)));
  }

  private static List<Field<?>> tokenFields(dev.khata.persistence.jooq.tables.RefreshToken table) {
    return List.of(
        table.JTI,
        table.SESSION_ID,
        table.ISSUED_AT,
        table.EXPIRES_AT,
        table.KEY_ID,
        table.SPENT_AT);
  }

  static Caller caller(Record row, Instant now) {
    User user = StoredUser.user(row);
    return new Caller(
        user,
        session(row, user.id()),
        Optional.ofNullable(row.get(PASSWORD_TRIES.LOCKED_UNTIL)).filter(now::isBefore));
  }

  private static Session session(Record row, UserId user) {
    return new Session(
        row.get(SESSION.ID),
        user,
        StoredUser.contract(row.get(SESSION.CONTRACT)),
        row.get(SESSION.STARTED_AT),
        Optional.ofNullable(row.get(SESSION.DEVICE)).map(Device::new));
  }

  /** Each session has one token that is not spent: the newest, by which it expires. */
  static Page<Live> live(DSLContext dsl, UserId user, int max, Instant now) {
    Field<Integer> total = count().over().as("total");
    Field<Instant> lastActive = greatest(SESSION.STARTED_AT, REFRESH_TOKEN.ISSUED_AT);
    var rows =
        dsl.select(SESSION.ID, SESSION.CONTRACT, SESSION.STARTED_AT, SESSION.DEVICE)
            .select(lastActive.as("last_active"), total)
            .from(SESSION)
            .join(REFRESH_TOKEN)
            .on(REFRESH_TOKEN.SESSION_ID.eq(SESSION.ID))
            .where(SESSION.USER_ID.eq(user.value()))
            .and(SESSION.ENDED_AT.isNull())
            .and(REFRESH_TOKEN.SPENT_AT.isNull())
            .and(REFRESH_TOKEN.EXPIRES_AT.gt(now))
            .orderBy(lastActive.desc(), SESSION.ID.desc())
            .limit(max)
            .fetch();
    return rows.isEmpty()
        ? Page.empty()
        : new Page<>(
            rows.map(row -> new Live(session(row, user), row.get("last_active", Instant.class))),
            rows.getFirst().get(total));
  }

  static Refreshable refreshable(Record row, Instant now) {
    Caller caller = caller(row, now);
    boolean live = row.get(SESSION.ENDED_AT) == null;
    Optional<RefreshToken> successor =
        Optional.ofNullable(row.get(NEXT.JTI)).map(jti -> toToken(row, NEXT));
    return new Refreshable(
        new Rotation.Standing(
            toToken(row, REFRESH_TOKEN),
            live,
            Optional.ofNullable(row.get(REFRESH_TOKEN.SPENT_AT)),
            successor,
            row.get(NEXT.SPENT_AT) != null),
        caller);
  }

  private static RefreshToken toToken(
      Record row, dev.khata.persistence.jooq.tables.RefreshToken table) {
    return new RefreshToken(
        row.get(table.JTI),
        row.get(table.SESSION_ID),
        row.get(table.ISSUED_AT),
        row.get(table.EXPIRES_AT),
        row.get(table.KEY_ID));
  }
}
