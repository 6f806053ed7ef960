package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;
import static dev.khata.persistence.jooq.Tables.KYC_DOCUMENT;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.DocumentStatus;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.documents.UploadRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** The documents of applications as they stand in the database. */
final class StoredDocuments {
  private static final List<Field<?>> FIELDS =
      List.of(
          KYC_DOCUMENT.ID,
          KYC_DOCUMENT.TYPE,
          KYC_DOCUMENT.STATUS,
          KYC_DOCUMENT.FILE_KEY,
          KYC_DOCUMENT.SIZE,
          KYC_DOCUMENT.LINK,
          KYC_DOCUMENT.CREATED_AT);

  private final Database database;
  private final UploadRows uploads;

  StoredDocuments(Database database, UploadRows uploads) {
    this.database = database;
    this.uploads = uploads;
  }

  /** Those that were not replaced. */
  List<Document> current(long application) {
    return database
        .dsl()
        .select(FIELDS)
        .from(KYC_DOCUMENT)
        .where(KYC_DOCUMENT.APPLICATION_ID.eq(application), KYC_DOCUMENT.REPLACED_AT.isNull())
        .fetch(StoredDocuments::document);
  }

  Optional<Document> find(UserId user, UUID id) {
    return database
        .dsl()
        .select(FIELDS)
        .from(KYC_DOCUMENT)
        .join(KYC_APPLICATION)
        .on(KYC_APPLICATION.ID.eq(KYC_DOCUMENT.APPLICATION_ID))
        .where(KYC_DOCUMENT.ID.eq(id), KYC_APPLICATION.USER_ID.eq(user.value()))
        .fetchOptional(StoredDocuments::document);
  }

  /** Makes the application's documents the current ones: others are replaced, new ones taken in. */
  void write(long id, KycApplication application) {
    Map<UUID, Document> before =
        current(id).stream().collect(Collectors.toMap(Document::id, Function.identity()));
    database
        .dsl()
        .update(KYC_DOCUMENT)
        .set(KYC_DOCUMENT.REPLACED_AT, application.updatedAt())
        .where(KYC_DOCUMENT.APPLICATION_ID.eq(id), KYC_DOCUMENT.REPLACED_AT.isNull())
        .and(KYC_DOCUMENT.ID.notIn(application.documents().stream().map(Document::id).toList()))
        .execute();
    for (Document document : application.documents()) {
      Optional<Document> stored = Optional.ofNullable(before.get(document.id()));
      if (stored.isEmpty()) {
        add(id, document);
      } else if (stored.get().status() != document.status()) {
        judge(document);
      }
    }
  }

  private void add(long application, Document document) {
    document.key().ifPresent(uploads::takeIn);
    database
        .dsl()
        .insertInto(KYC_DOCUMENT)
        .set(KYC_DOCUMENT.ID, document.id())
        .set(KYC_DOCUMENT.APPLICATION_ID, application)
        .set(KYC_DOCUMENT.TYPE, document.type().name())
        .set(KYC_DOCUMENT.STATUS, document.status().name())
        .set(where(document.place()))
        .set(KYC_DOCUMENT.CREATED_AT, document.createdAt())
        .execute();
  }

  private static Map<Field<?>, Object> where(Document.Place place) {
    return switch (place) {
      case Document.Stored(DocumentKey key, long size) ->
          Map.of(KYC_DOCUMENT.FILE_KEY, key.text(), KYC_DOCUMENT.SIZE, size);
      case Document.Linked(DocumentLink link) -> Map.of(KYC_DOCUMENT.LINK, link.url());
    };
  }

  private void judge(Document document) {
    database
        .dsl()
        .update(KYC_DOCUMENT)
        .set(KYC_DOCUMENT.STATUS, document.status().name())
        .where(KYC_DOCUMENT.ID.eq(document.id()))
        .execute();
  }

  void giveUpReplaced(long application) {
    giveUp(KYC_DOCUMENT.APPLICATION_ID.eq(application).and(KYC_DOCUMENT.REPLACED_AT.isNotNull()));
  }

  void giveUpAll(long application) {
    giveUp(KYC_DOCUMENT.APPLICATION_ID.eq(application));
  }

  private void giveUp(Condition which) {
    uploads.giveUp(
        database
            .dsl()
            .deleteFrom(KYC_DOCUMENT)
            .where(which)
            .returning(KYC_DOCUMENT.FILE_KEY)
            .fetch(KYC_DOCUMENT.FILE_KEY)
            .stream()
            .filter(Objects::nonNull)
            .toList());
  }

  private static Document document(Record row) {
    return new Document(
        row.get(KYC_DOCUMENT.ID),
        DocumentType.valueOf(row.get(KYC_DOCUMENT.TYPE)),
        DocumentStatus.valueOf(row.get(KYC_DOCUMENT.STATUS)),
        place(row),
        row.get(KYC_DOCUMENT.CREATED_AT));
  }

  private static Document.Place place(Record row) {
    return Optional.ofNullable(row.get(KYC_DOCUMENT.LINK))
        .map(DocumentLink::new)
        .<Document.Place>map(Document.Linked::new)
        .orElseGet(
            () ->
                new Document.Stored(
                    new DocumentKey(row.get(KYC_DOCUMENT.FILE_KEY)), row.get(KYC_DOCUMENT.SIZE)));
  }
}
