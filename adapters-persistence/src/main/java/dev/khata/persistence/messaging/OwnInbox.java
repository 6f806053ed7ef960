package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.INBOX_MESSAGE;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.Facts.Value;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.ResultQuery;

/** What a user was told in the app: which text, and what stands in it. */
final class OwnInbox implements OwnRecords {
  private final Database database;
  private final OwnRows rows;

  OwnInbox(Database database) {
    this.database = database;
    this.rows = new OwnRows().section("inbox", this::inbox, OwnInbox::facts);
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    rows.tell(user, to);
  }

  private ResultQuery<?> inbox(UserId user) {
    return database
        .dsl()
        .select(
            INBOX_MESSAGE.ID,
            INBOX_MESSAGE.TEMPLATE,
            INBOX_MESSAGE.VARIABLES,
            INBOX_MESSAGE.CREATED_AT,
            INBOX_MESSAGE.EXPIRES_AT,
            INBOX_MESSAGE.READ_AT)
        .from(INBOX_MESSAGE)
        .where(INBOX_MESSAGE.USER_ID.eq(user.value()))
        .orderBy(INBOX_MESSAGE.CREATED_AT, INBOX_MESSAGE.ID);
  }

  private static Facts facts(Record row) {
    Facts facts =
        Facts.none()
            .with("id", row.get(INBOX_MESSAGE.ID).toString())
            .with("template", row.get(INBOX_MESSAGE.TEMPLATE))
            .with("variables", variables(row.get(INBOX_MESSAGE.VARIABLES)))
            .with("created_at", row.get(INBOX_MESSAGE.CREATED_AT))
            .with("expires_at", row.get(INBOX_MESSAGE.EXPIRES_AT));
    return row.get(INBOX_MESSAGE.READ_AT) == null
        ? facts
        : facts.with("read_at", row.get(INBOX_MESSAGE.READ_AT));
  }

  private static Value variables(String[] byTurns) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i + 1 < byTurns.length; i += 2) {
      values.put(byTurns[i], byTurns[i + 1]);
    }
    return new Value.Named(values);
  }
}
