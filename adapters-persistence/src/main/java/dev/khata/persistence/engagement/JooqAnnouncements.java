package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT;
import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT_MARK;
import static org.jooq.impl.DSL.selectOne;

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

/**
 * User and announcement are locked before a row is made of both, so that neither can go meanwhile;
 * in the order of the ids, so that two requests of one user don't wait for each other.
 */
final class JooqAnnouncements implements Announcements {
  private static final int CHUNK = 1_000;

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

  /** By each announcement's own part of the index: few marks may be left among millions. */
  private static final HotSql<Instant> SWEEP_MARKS =
      HotSql.of(
          """
          DELETE FROM announcement_mark k
          USING (
            SELECT f.user_id, f.announcement_id
            FROM announcement a
            CROSS JOIN LATERAL (
              SELECT m.user_id, m.announcement_id FROM announcement_mark m
              WHERE m.announcement_id = a.id LIMIT :chunk) f
            WHERE a.expires_at <= :now
            LIMIT :chunk) d
          WHERE k.user_id = d.user_id AND k.announcement_id = d.announcement_id
          """,
          Values.<Instant>none().instant("now", now -> now).number("chunk", now -> CHUNK));

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

  /**
   * The marks first, in parts, since one announcement may have a million; one that has some still,
   * as when another instance is at it, stays until the next time.
   */
  @Override
  public int purge(Instant now) {
    int swept;
    do {
      swept = SWEEP_MARKS.execute(database.dsl(), now);
    } while (swept == CHUNK);
    return Sweep.of(
        database.dsl(),
        ANNOUNCEMENT,
        ANNOUNCEMENT
            .EXPIRES_AT
            .le(now)
            .andNotExists(
                selectOne()
                    .from(ANNOUNCEMENT_MARK)
                    .where(ANNOUNCEMENT_MARK.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ID))));
  }
}
