package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.CONTENT;

import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.database.Rows;
import dev.khata.persistence.jooq.tables.records.ContentRecord;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

final class JooqContents
    extends Rows<ContentRecord, String, HexId, Content, Contents.Filter, Contents.Sort>
    implements Contents {
  JooqContents(Database database) {
    super(database, CONTENT.ID, HexId::digits);
  }

  @Override
  protected Condition passes(Filter filter) {
    return Pages.equal(CONTENT.TITLE_KEY, filter.title().map(Label::key))
        .and(Pages.equal(CONTENT.CREATED_BY, filter.createdBy().map(UserId::value)))
        .and(Pages.equal(CONTENT.UPDATED_BY, filter.updatedBy().map(UserId::value)))
        .and(Pages.within(CONTENT.CREATED_AT, filter.createdAt()))
        .and(Pages.within(CONTENT.UPDATED_AT, filter.updatedAt()));
  }

  @Override
  protected Field<?> column(Sort by) {
    return switch (by) {
      case ID -> CONTENT.ID;
      case TITLE -> CONTENT.TITLE_KEY;
      case CREATED_AT -> CONTENT.CREATED_AT;
      case UPDATED_AT -> CONTENT.UPDATED_AT;
    };
  }

  @Override
  protected ContentRecord row(Content content) {
    return new ContentRecord(
        content.id().digits(),
        content.draft().title().text(),
        content.draft().title().key(),
        content.draft().body().text(),
        content.draft().tags().stream().map(Label::text).toArray(String[]::new),
        content.created().by().value(),
        content.created().at(),
        content.updated().by().value(),
        content.updated().at());
  }

  @Override
  protected Content value(Record row) {
    return new Content(
        new HexId(row.get(CONTENT.ID)),
        new Content.Draft(
            new Label(row.get(CONTENT.TITLE)),
            new Prose(row.get(CONTENT.BODY)),
            Stream.of(row.get(CONTENT.TAGS)).map(Label::new).toList()),
        new Stamp(new UserId(row.get(CONTENT.CREATED_BY)), row.get(CONTENT.CREATED_AT)),
        new Stamp(new UserId(row.get(CONTENT.UPDATED_BY)), row.get(CONTENT.UPDATED_AT)));
  }
}
