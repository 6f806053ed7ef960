package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT;
import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT_MARK;
import static dev.khata.persistence.jooq.Tables.INBOX_MESSAGE;

import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Template;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.messaging.StoredInboxMessage;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The inbox is read from its index no further than the page reaches, and of announcements no more
 * than when those were made that are shown at all; what the page's rows say is looked up when it is
 * known which they are. What is hidden is looked up once whatever the planner expects, which a join
 * would leave to it.
 */
final class JooqNotifications implements Notifications {
  private static final Field<Long> TOTAL = DSL.field("total", Long.class);

  /** In the order of the query. */
  private static final Field<?>[] COLUMNS =
      Stream.of(
              List.of(TOTAL),
              StoredInboxMessage.FIELDS,
              StoredAnnouncement.FIELDS,
              List.of(ANNOUNCEMENT_MARK.SEEN_AT))
          .flatMap(List::stream)
          .toArray(Field<?>[]::new);

  private static final String OWN =
      """
      FROM inbox_message m
      WHERE m.user_id = :reader AND m.expires_at > :now AND m.template = ANY (:templates)
      """;

  private static final String PAGE_OF_BOTH =
      "WITH told AS (SELECT a.created_at, a.id FROM announcement a WHERE "
          + Told.CONDITION
          + """
          AND a.id NOT IN (
            SELECT k.announcement_id FROM announcement_mark k
            WHERE k.user_id = :reader AND k.hidden_at IS NOT NULL))
          SELECT t.total, m.id, m.template, m.variables, m.created_at, m.expires_at, m.read_at,
            a.id, a.title, a.body, a.priority, a.type, a.audience, a.created_by, a.created_at,
            a.expires_at, k.seen_at
          FROM (SELECT (SELECT count(*) FROM told) + (SELECT count(*)
          """
          + OWN
          + """
          ) AS total) t LEFT JOIN (
            (SELECT m.created_at, left(replace(m.id::text, '-', ''), 24) COLLATE "C" AS id,
              m.id AS own, NULL AS public
          """
          + OWN
          + """
            ORDER BY m.created_at DESC, m.id DESC LIMIT :until)
            UNION ALL
            SELECT d.created_at, d.id, NULL, d.id FROM told d
            ORDER BY created_at DESC, id DESC LIMIT :size OFFSET :skipped) l ON true
          LEFT JOIN inbox_message m ON m.id = l.own
          LEFT JOIN announcement a ON a.id = l.public
          LEFT JOIN announcement_mark k ON k.user_id = :reader AND k.announcement_id = a.id
          ORDER BY l.created_at DESC, l.id DESC
          """;

  private static final HotSql<Asked> PAGE =
      HotSql.of(
          PAGE_OF_BOTH,
          Values.<Asked>none()
              .and(Told.VALUES, Asked::told)
              .each(Asked::templates, templates -> templates.texts("templates", Template::key))
              .number("until", asked -> asked.window().offset() + asked.window().limit())
              .number("size", asked -> asked.window().limit())
              .number("skipped", asked -> asked.window().offset()));

  private final Database database;

  JooqNotifications(Database database) {
    this.database = database;
  }

  private record Asked(Told told, Window window) {
    private List<Template> templates() {
      return StoredInboxMessage.KNOWN.stream()
          .filter(template -> told.reader().wants(template.kind()))
          .toList();
    }
  }

  @Override
  public Page<Notification> page(Reader reader, Window window, Instant now) {
    DSLContext dsl = database.dsl();
    return PAGE.query(
        dsl, new Asked(new Told(reader, now), window), rows -> page(dsl, rows, reader));
  }

  /** There is a row with the total even where there are no others. */
  private static Page<Notification> page(DSLContext dsl, ResultSet rows, Reader reader) {
    List<? extends Record> all = dsl.fetch(rows, COLUMNS);
    return new Page<>(
        all.stream().flatMap(row -> notification(row, reader).stream()).toList(),
        all.getFirst().get(TOTAL));
  }

  private static Optional<Notification> notification(Record row, Reader reader) {
    if (row.get(INBOX_MESSAGE.ID) != null) {
      return Optional.of(new Notification.Own(StoredInboxMessage.message(row, reader.user())));
    }
    return Optional.ofNullable(row.get(ANNOUNCEMENT.ID))
        .map(
            _ ->
                new Notification.Public(
                    StoredAnnouncement.announcement(row),
                    Optional.ofNullable(row.get(ANNOUNCEMENT_MARK.SEEN_AT))));
  }
}
