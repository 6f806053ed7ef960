package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT;
import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT_MARK;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

/**
 * User and announcement are locked before a row is made of both, so that neither can go meanwhile;
 * in the order of the ids, so that two requests of one user don't wait for each other.
 */
final class JooqAnnouncements implements Announcements {
  private record Seen(UserId user, List<HexId> announcements, Instant at) {}

  private record Hidden(Told told, List<HexId> announcements) {}

  private static final HotSql<Seen> SEE =
      HotSql.of(
          """
          INSERT INTO announcement_mark AS k (user_id, announcement_id, seen_at)
          SELECT u.id, a.id, :now
          FROM users u, announcement a
          WHERE u.id = :reader AND a.id = ANY (:ids)
          ORDER BY a.id
          FOR KEY SHARE OF u, a
          ON CONFLICT ON CONSTRAINT announcement_mark_pk
            DO UPDATE SET seen_at = excluded.seen_at WHERE k.seen_at IS NULL
          """,
          Values.<Seen>none()
              .number("reader", seen -> seen.user().value())
              .instant("now", Seen::at)
              .each(Seen::announcements, ids -> ids.texts("ids", HexId::digits)));

  private static final HotSql<Hidden> HIDE =
      HotSql.of(
          """
          INSERT INTO announcement_mark AS k (user_id, announcement_id, hidden_at)
          SELECT u.id, a.id, :now
          FROM users u, announcement a
          WHERE u.id = :reader AND a.id = ANY (:ids) AND
          """
              + Told.CONDITION
              + """
              ORDER BY a.id
              FOR KEY SHARE OF u, a
              ON CONFLICT ON CONSTRAINT announcement_mark_pk
                DO UPDATE SET hidden_at = excluded.hidden_at WHERE k.hidden_at IS NULL
              """,
          Values.<Hidden>none()
              .and(Told.VALUES, Hidden::told)
              .each(Hidden::announcements, ids -> ids.texts("ids", HexId::digits)));

  private final Database database;

  JooqAnnouncements(Database database) {
    this.database = database;
  }

  @Override
  public void add(Announcement announcement) {
    database.dsl().executeInsert(StoredAnnouncement.row(announcement));
  }

  @Override
  public void see(UserId user, Set<HexId> announcements, Instant at) {
    SEE.execute(database.dsl(), new Seen(user, List.copyOf(announcements), at));
  }

  @Override
  public void hide(Reader reader, Set<HexId> announcements, Instant at) {
    HIDE.execute(database.dsl(), new Hidden(new Told(reader, at), List.copyOf(announcements)));
  }

  /** The marks first, in parts: one announcement may have a million. */
  @Override
  public int purge(Instant now) {
    Condition over = ANNOUNCEMENT.EXPIRES_AT.le(now);
    Sweep.of(
        database.dsl(),
        ANNOUNCEMENT_MARK,
        ANNOUNCEMENT_MARK.ANNOUNCEMENT_ID.in(
            select(ANNOUNCEMENT.ID).from(ANNOUNCEMENT).where(over)));
    return Sweep.of(database.dsl(), ANNOUNCEMENT, over);
  }
}
