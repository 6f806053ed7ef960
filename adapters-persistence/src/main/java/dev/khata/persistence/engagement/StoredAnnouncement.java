package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT;

import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.AnnouncementType;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.jooq.tables.records.AnnouncementRecord;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;

/** An announcement in a row. */
final class StoredAnnouncement {
  /** What it is read from. */
  static final List<Field<?>> FIELDS =
      List.of(
          ANNOUNCEMENT.ID,
          ANNOUNCEMENT.TITLE,
          ANNOUNCEMENT.BODY,
          ANNOUNCEMENT.PRIORITY,
          ANNOUNCEMENT.TYPE,
          ANNOUNCEMENT.AUDIENCE,
          ANNOUNCEMENT.CREATED_BY,
          ANNOUNCEMENT.CREATED_AT,
          ANNOUNCEMENT.EXPIRES_AT);

  /** Its id comes before that of every device. */
  private static final UUID NO_DEVICE = new UUID(0, 0);

  private StoredAnnouncement() {}

  static AnnouncementRecord row(Announcement announcement) {
    Announcement.Draft draft = announcement.draft();
    return new AnnouncementRecord(
        announcement.id().digits(),
        draft.title().text(),
        draft.body().text(),
        draft.priority().name(),
        draft.type().name().text(),
        draft.type().name().key(),
        draft.audience().name(),
        announcement.created().by().value(),
        announcement.created().at(),
        announcement.expiresAt(),
        NO_DEVICE);
  }

  /** Of one for an audience that this release knows. */
  static Announcement announcement(Record row) {
    return new Announcement(
        new HexId(row.get(ANNOUNCEMENT.ID)),
        new Announcement.Draft(
            new Label(row.get(ANNOUNCEMENT.TITLE)),
            new Prose(row.get(ANNOUNCEMENT.BODY)),
            Priority.read(row.get(ANNOUNCEMENT.PRIORITY)),
            new AnnouncementType(new Label(row.get(ANNOUNCEMENT.TYPE))),
            Audience.find(row.get(ANNOUNCEMENT.AUDIENCE)).orElseThrow()),
        new Stamp(new UserId(row.get(ANNOUNCEMENT.CREATED_BY)), row.get(ANNOUNCEMENT.CREATED_AT)),
        row.get(ANNOUNCEMENT.EXPIRES_AT));
  }
}
