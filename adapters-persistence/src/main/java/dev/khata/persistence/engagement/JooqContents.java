package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.CONTENT;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.StoredPicture;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.ContentFormat;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.database.Rows;
import dev.khata.persistence.jooq.tables.records.ContentRecord;
import java.util.Optional;
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
  public Optional<Content> find(HexId id) {
    return database
        .dsl()
        .select(CONTENT.fields())
        .from(CONTENT)
        .where(CONTENT.ID.eq(id.digits()))
        .fetchOptional(this::value);
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
        content.updated().at(),
        content.draft().format().name(),
        content.image().map(image -> image.key().text()).orElse(null),
        content.image().map(StoredPicture::size).orElse(null),
        content.image().map(StoredPicture::sha256).orElse(null));
  }

  @Override
  protected Content value(Record row) {
    return new Content(
        new HexId(row.get(CONTENT.ID)),
        new Content.Draft(
            new Label(row.get(CONTENT.TITLE)),
            new Prose(row.get(CONTENT.BODY)),
            ContentFormat.valueOf(row.get(CONTENT.FORMAT)),
            Stream.of(row.get(CONTENT.TAGS)).map(Label::new).toList()),
        image(row),
        stamp(row, CONTENT.CREATED_BY, CONTENT.CREATED_AT),
        stamp(row, CONTENT.UPDATED_BY, CONTENT.UPDATED_AT));
  }

  private static Optional<StoredPicture> image(Record row) {
    return Optional.ofNullable(row.get(CONTENT.IMAGE_KEY))
        .map(
            key ->
                new StoredPicture(
                    new DocumentKey(key),
                    row.get(CONTENT.IMAGE_SIZE),
                    row.get(CONTENT.IMAGE_SHA256)));
  }
}
