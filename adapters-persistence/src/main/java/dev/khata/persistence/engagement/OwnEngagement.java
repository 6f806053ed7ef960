package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT;
import static dev.khata.persistence.jooq.Tables.ANNOUNCEMENT_MARK;
import static dev.khata.persistence.jooq.Tables.CONTACT;
import static dev.khata.persistence.jooq.Tables.DEVICE;
import static dev.khata.persistence.jooq.Tables.USERS;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import org.jooq.ResultQuery;

/**
 * The devices of a user, what they have seen or hidden of announcements, and have written by the
 * contact form: from the address that they have proven to be theirs, as nobody has proven any
 * other.
 */
final class OwnEngagement implements OwnRecords {
  private final Database database;
  private final OwnRows rows;

  OwnEngagement(Database database) {
    this.database = database;
    this.rows =
        new OwnRows()
            .section("announcements", this::marks)
            .section("contact_messages", this::messages)
            .section("devices", this::devices);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> marks(UserId user) {
    return database
        .dsl()
        .select(
            ANNOUNCEMENT_MARK.ANNOUNCEMENT_ID,
            ANNOUNCEMENT.TITLE,
            ANNOUNCEMENT_MARK.SEEN_AT,
            ANNOUNCEMENT_MARK.HIDDEN_AT)
        .from(ANNOUNCEMENT_MARK)
        .join(ANNOUNCEMENT)
        .on(ANNOUNCEMENT.ID.eq(ANNOUNCEMENT_MARK.ANNOUNCEMENT_ID))
        .where(ANNOUNCEMENT_MARK.USER_ID.eq(user.value()))
        .orderBy(ANNOUNCEMENT_MARK.ANNOUNCEMENT_ID);
  }

  private ResultQuery<?> messages(UserId user) {
    return database
        .dsl()
        .select(
            CONTACT.ID,
            CONTACT.NAME,
            CONTACT.EMAIL,
            CONTACT.SUBJECT,
            CONTACT.MESSAGE,
            CONTACT.CREATED_AT,
            CONTACT.ACKNOWLEDGED,
            CONTACT.RESOLVED_AT)
        .from(USERS)
        .join(CONTACT)
        .on(CONTACT.EMAIL_KEY.eq(USERS.EMAIL_KEY))
        .where(USERS.ID.eq(user.value()))
        .and(USERS.EMAIL_VERIFIED_AT.isNotNull())
        .orderBy(CONTACT.CREATED_AT, CONTACT.ID);
  }

  private ResultQuery<?> devices(UserId user) {
    return database
        .dsl()
        .select(
            DEVICE.DEVICE_ID,
            DEVICE.TYPE,
            DEVICE.NAME,
            DEVICE.APP_VERSION,
            DEVICE.OS_VERSION,
            DEVICE.LAST_USED_AT.as("last_used"))
        .from(DEVICE)
        .where(DEVICE.USER_ID.eq(user.value()))
        .orderBy(DEVICE.ID);
  }
}
