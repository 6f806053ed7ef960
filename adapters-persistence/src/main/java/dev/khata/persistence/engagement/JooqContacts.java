package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.CONTACT;
import static dev.khata.persistence.jooq.Tables.ERASED_CONTACT;

import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Prose;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;

final class JooqContacts implements Contacts {
  private static final int ROWS_AT_A_TIME = 200;

  /** Nobody waits for it: whoever floods one address would have all connections wait. */
  private static final String ONE_AT_A_TIME =
      "select pg_try_advisory_xact_lock(hashtextextended('contact:' || ?, 0))";

  private static final List<Field<?>> FIELDS =
      List.of(
          CONTACT.ID,
          CONTACT.NAME,
          CONTACT.EMAIL,
          CONTACT.SUBJECT,
          CONTACT.MESSAGE,
          CONTACT.CREATED_AT,
          CONTACT.ACKNOWLEDGED,
          CONTACT.RESOLVED_AT);

  private final Database database;

  JooqContacts(Database database) {
    this.database = database;
  }

  @Override
  public boolean isAcknowledged(EmailAddress address, Instant since) {
    return !isAlone(address)
        || database
            .dsl()
            .fetchExists(
                CONTACT,
                CONTACT.EMAIL_KEY.eq(address.key()),
                CONTACT.CREATED_AT.gt(since),
                CONTACT.ACKNOWLEDGED.isTrue());
  }

  private boolean isAlone(EmailAddress address) {
    return database.dsl().fetchSingle(ONE_AT_A_TIME, address.key()).get(0, Boolean.class);
  }

  @Override
  public void add(Contact contact) {
    Contact.Note note = contact.note();
    database
        .dsl()
        .insertInto(CONTACT)
        .set(CONTACT.ID, contact.id().digits())
        .set(CONTACT.NAME, note.name().text())
        .set(CONTACT.EMAIL, note.email().asGiven())
        .set(CONTACT.EMAIL_KEY, note.email().key())
        .set(CONTACT.SUBJECT, note.subject().text())
        .set(CONTACT.MESSAGE, note.message().text())
        .set(CONTACT.CREATED_AT, contact.createdAt())
        .set(CONTACT.ACKNOWLEDGED, contact.acknowledged())
        .set(CONTACT.RESOLVED_AT, contact.resolvedAt().orElse(null))
        .execute();
  }

  @Override
  public Optional<Contact> lock(HexId id) {
    return database
        .dsl()
        .select(FIELDS)
        .from(CONTACT)
        .where(CONTACT.ID.eq(id.digits()))
        .forNoKeyUpdate()
        .fetchOptional(JooqContacts::contact);
  }

  @Override
  public void update(Contact contact) {
    database
        .dsl()
        .update(CONTACT)
        .set(CONTACT.RESOLVED_AT, contact.resolvedAt().orElse(null))
        .where(CONTACT.ID.eq(contact.id().digits()))
        .execute();
  }

  @Override
  public long each(Filter filter, Order<Sort> order, Consumer<Contact> sink) {
    long count = 0;
    try (Cursor<? extends Record> rows =
        database
            .dsl()
            .select(FIELDS)
            .from(CONTACT)
            .where(passes(filter))
            .orderBy(Pages.sorted(column(order.by()), order), Pages.sorted(CONTACT.ID, order))
            .fetchSize(ROWS_AT_A_TIME)
            .fetchLazy()) {
      for (Record row : rows) {
        sink.accept(contact(row));
        count++;
      }
    }
    return count;
  }

  private static Condition passes(Filter filter) {
    return Pages.found(CONTACT.EMAIL_KEY, filter.email())
        .and(Pages.within(CONTACT.CREATED_AT, filter.created()));
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case CREATED_AT -> CONTACT.CREATED_AT;
    };
  }

  @Override
  public int purge(Instant before) {
    Condition over = CONTACT.RESOLVED_AT.lt(before);
    neverBringBack(over);
    return Sweep.of(database.dsl(), CONTACT, over);
  }

  /** An older backup still has them. */
  private void neverBringBack(Condition which) {
    database
        .dsl()
        .insertInto(ERASED_CONTACT, ERASED_CONTACT.ID)
        .select(database.dsl().select(CONTACT.ID).from(CONTACT).where(which))
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public void release(EmailAddress address, Instant eraseFrom) {
    neverBringBack(CONTACT.EMAIL_KEY.eq(address.key()));
    database
        .dsl()
        .update(CONTACT)
        .set(CONTACT.ERASE_AT, eraseFrom)
        .where(CONTACT.EMAIL_KEY.eq(address.key()))
        .execute();
  }

  @Override
  public int erase(Instant now) {
    return Sweep.of(database.dsl(), CONTACT, CONTACT.ERASE_AT.le(now));
  }

  private static Contact contact(Record row) {
    return new Contact(
        new HexId(row.get(CONTACT.ID)),
        new Contact.Note(
            new Label(row.get(CONTACT.NAME)),
            new EmailAddress(row.get(CONTACT.EMAIL)),
            new Label(row.get(CONTACT.SUBJECT)),
            new Prose(row.get(CONTACT.MESSAGE))),
        row.get(CONTACT.CREATED_AT),
        row.get(CONTACT.ACKNOWLEDGED),
        Optional.ofNullable(row.get(CONTACT.RESOLVED_AT)));
  }
}
