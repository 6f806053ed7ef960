package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.REFRESH_TOKEN;
import static dev.khata.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Device;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Grouping;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record2;

final class JooqSessions implements Sessions {
  private final Database database;
  private final HotSql<List<UUID>> callers;
  private final HotSql<Presented> refreshable;
  private final Grouping<UUID, Optional<Record>> grouping;

  JooqSessions(Database database) {
    this(database, Grouping.PATIENCE);
  }

  JooqSessions(Database database, Duration patience) {
    this.database = database;
    this.callers =
        HotSql.of(
            database.dsl(),
            StoredSession.callers(database.dsl()),
            Values.<List<UUID>>none()
                .each(ids -> ids, sessions -> sessions.uuids("sessions", id -> id)));
    this.refreshable =
        HotSql.of(
            database.dsl(),
            StoredSession.refreshables(database.dsl()),
            Values.<Presented>none()
                .uuid("jti", Presented::jti)
                .text("contract", presented -> presented.contract.id()));
    this.grouping = new Grouping<>(Grouping.LANES, Grouping.MAX, patience, this::rows);
  }

  /** A refresh token, as somebody shows it. */
  private record Presented(UUID jti, Contract contract) {}

  @Override
  public void open(Session session, RefreshToken first) {
    insert(
        first,
        name("family")
            .as(
                database
                    .dsl()
                    .insertInto(SESSION)
                    .set(SESSION.ID, session.id())
                    .set(SESSION.USER_ID, session.user().value())
                    .set(SESSION.CONTRACT, session.contract().id())
                    .set(SESSION.STARTED_AT, session.startedAt())
                    .set(SESSION.DEVICE, session.device().map(Device::text).orElse(null))
                    .returning(SESSION.ID)));
  }

  @Override
  public Optional<Caller> caller(UUID session, Contract contract, Instant now) {
    return row(session)
        .map(row -> StoredSession.caller(row, now))
        .filter(caller -> caller.session().contract() == contract);
  }

  /**
   * Sessions that are asked for at one moment are looked up in one statement, which begins then.
   */
  private Optional<Record> row(UUID session) {
    return database.inTransaction() ? rows(List.of(session)).getFirst() : grouping.ask(session);
  }

  private List<Optional<Record>> rows(List<UUID> sessions) {
    Map<UUID, Record> rows = new HashMap<>();
    for (Record row : callers.all(database.dsl(), sessions, StoredSession.CALLER)) {
      rows.put(row.get(SESSION.ID), row);
    }
    return sessions.stream().map(id -> Optional.ofNullable(rows.get(id))).toList();
  }

  /** How many stand in line for the next group. */
  int waiting() {
    return grouping.waiting();
  }

  @Override
  public Page<Live> live(UserId user, int max, Instant now) {
    return StoredSession.live(database.dsl(), user, max, now);
  }

  @Override
  public Map<UserId, Instant> lastLogins(Collection<UserId> users) {
    return database
        .dsl()
        .select(SESSION.USER_ID, max(SESSION.STARTED_AT))
        .from(SESSION)
        .where(SESSION.USER_ID.in(users.stream().map(UserId::value).toList()))
        .groupBy(SESSION.USER_ID)
        .fetchMap(row -> new UserId(row.value1()), Record2::value2);
  }

  @Override
  public Optional<Refreshable> refreshable(UUID jti, Contract contract, Instant now) {
    return refreshable
        .first(database.dsl(), new Presented(jti, contract), StoredSession.REFRESHABLE)
        .map(row -> StoredSession.refreshable(row, now));
  }

  @Override
  public boolean rotate(UUID spent, RefreshToken successor, Instant now) {
    var live =
        exists(
            selectOne()
                .from(SESSION)
                .where(SESSION.ID.eq(successor.session()))
                .and(SESSION.ENDED_AT.isNull()));
    return insert(
            successor,
            name("family")
                .as(
                    database
                        .dsl()
                        .update(REFRESH_TOKEN)
                        .set(REFRESH_TOKEN.SPENT_AT, now)
                        .set(REFRESH_TOKEN.SUCCESSOR, successor.jti())
                        .where(REFRESH_TOKEN.JTI.eq(spent))
                        .and(REFRESH_TOKEN.SESSION_ID.eq(successor.session()))
                        .and(REFRESH_TOKEN.SPENT_AT.isNull())
                        .and(live)
                        .returning(REFRESH_TOKEN.SESSION_ID)))
        == 1;
  }

  /** One token for each row of the family, whose only column is the session's id. */
  private int insert(RefreshToken token, CommonTableExpression<?> family) {
    return database
        .dsl()
        .with(family)
        .insertInto(
            REFRESH_TOKEN,
            REFRESH_TOKEN.JTI,
            REFRESH_TOKEN.SESSION_ID,
            REFRESH_TOKEN.ISSUED_AT,
            REFRESH_TOKEN.EXPIRES_AT,
            REFRESH_TOKEN.KEY_ID)
        .select(
            select(
                    val(token.jti()),
                    family.field(0, UUID.class),
                    val(token.issuedAt()),
                    val(token.expiresAt()),
                    val(token.keyId()))
                .from(family))
        .execute();
  }

  @Override
  public boolean end(UUID session, Session.End why, Instant at) {
    return end(SESSION.ID.eq(session), why, at) == 1;
  }

  @Override
  public boolean endOwn(UUID session, UserId owner, Session.End why, Instant at) {
    return end(SESSION.ID.eq(session).and(SESSION.USER_ID.eq(owner.value())), why, at) == 1;
  }

  @Override
  public boolean endByToken(UUID jti, UserId owner, Session.End why, Instant at) {
    var family =
        select(REFRESH_TOKEN.SESSION_ID).from(REFRESH_TOKEN).where(REFRESH_TOKEN.JTI.eq(jti));
    return end(SESSION.ID.eq(family).and(SESSION.USER_ID.eq(owner.value())), why, at) == 1;
  }

  @Override
  public int endAll(UserId user, Session.End why, Instant at) {
    return end(SESSION.USER_ID.eq(user.value()), why, at);
  }

  @Override
  public int endOthers(Session kept, Session.End why, Instant at) {
    return end(SESSION.USER_ID.eq(kept.user().value()).and(SESSION.ID.ne(kept.id())), why, at);
  }

  private int end(Condition which, Session.End why, Instant at) {
    return database
        .dsl()
        .update(SESSION)
        .set(SESSION.ENDED_AT, at)
        .set(SESSION.END_REASON, why.name())
        .where(which)
        .and(SESSION.ENDED_AT.isNull())
        .execute();
  }

  /** The refresh tokens go with their session, of which each has one that is not spent. */
  @Override
  public int purge(Instant before) {
    var expired =
        exists(
            selectOne()
                .from(REFRESH_TOKEN)
                .where(REFRESH_TOKEN.SESSION_ID.eq(SESSION.ID))
                .and(REFRESH_TOKEN.SPENT_AT.isNull())
                .and(REFRESH_TOKEN.EXPIRES_AT.lt(before)));
    int sessions =
        Sweep.of(database.dsl(), SESSION, SESSION.ENDED_AT.lt(before))
            + Sweep.of(database.dsl(), SESSION, expired);
    Sweep.of(
        database.dsl(),
        REFRESH_TOKEN,
        REFRESH_TOKEN.SPENT_AT.isNotNull().and(REFRESH_TOKEN.EXPIRES_AT.lt(before)));
    return sessions;
  }
}
