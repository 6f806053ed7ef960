package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.CONTENT;

import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
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
        .and(Pages.stamped(CONTENT.CREATED_BY, CONTENT.CREATED_AT, filter.created()))
        .and(Pages.stamped(CONTENT.UPDATED_BY, CONTENT.UPDATED_AT, filter.updated()));
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
        stamp(row, CONTENT.CREATED_BY, CONTENT.CREATED_AT),
        stamp(row, CONTENT.UPDATED_BY, CONTENT.UPDATED_AT));
  }
}
