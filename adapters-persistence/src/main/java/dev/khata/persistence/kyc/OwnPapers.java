package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;
import static dev.khata.persistence.jooq.Tables.KYC_DOCUMENT;
import static dev.khata.persistence.jooq.Tables.KYC_REVIEW;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.Facts.Value;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.kyc.PaperType;
import dev.khata.domain.kyc.ReviewLabel;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.OwnRows;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * An application with its pictures, those too that were replaced, and what was decided: without who
 * decided, what they wrote for colleagues, and labels that no applicant is told.
 */
final class OwnPapers implements OwnRecords {
  /** As they stand; the number of the paper is told beside them. */
  private static final Field<?>[] TOLD = {
    KYC_APPLICATION.PHONE,
    KYC_APPLICATION.CITY,
    KYC_APPLICATION.PROVINCE,
    KYC_APPLICATION.COUNTRY,
    KYC_APPLICATION.GENDER,
    KYC_APPLICATION.BIRTH_DATE,
    KYC_APPLICATION.PAPER_TYPE,
    KYC_APPLICATION.STATUS,
    KYC_APPLICATION.MISSING,
    KYC_APPLICATION.SUBMISSIONS,
    KYC_APPLICATION.CREATED_AT,
    KYC_APPLICATION.UPDATED_AT
  };

  private final Database database;
  private final StoredPaper papers;

  OwnPapers(Database database, StoredPaper papers) {
    this.database = database;
    this.papers = papers;
  }

  @Override
  public void tell(UserId user, Disclosure to) {
    new OwnRows()
        .section("kyc", this::application, this::opened)
        .section("kyc_decisions", this::decisions, OwnPapers::told)
        .section("kyc_documents", this::documents, row -> passed(row, to))
        .tell(user, to);
  }

  private ResultQuery<?> application(UserId user) {
    return database
        .dsl()
        .select(StoredApplication.FIELDS)
        .from(KYC_APPLICATION)
        .where(KYC_APPLICATION.USER_ID.eq(user.value()));
  }

  private Facts opened(Record row) {
    return OwnRows.facts(row.into(TOLD))
        .with("id", row.get(KYC_APPLICATION.PUBLIC_ID).toString())
        .with("paper_number", number(row));
  }

  private String number(Record row) {
    return papers
        .open(
            PaperType.valueOf(row.get(KYC_APPLICATION.PAPER_TYPE)),
            row.get(KYC_APPLICATION.CNIC_KEY_ID),
            row.get(KYC_APPLICATION.CNIC_SEALED),
            row.get(KYC_APPLICATION.PUBLIC_ID))
        .number();
  }

  private ResultQuery<?> decisions(UserId user) {
    return database
        .dsl()
        .select(
            KYC_REVIEW.AT,
            KYC_REVIEW.DECISION,
            KYC_REVIEW.LABELS,
            KYC_REVIEW.COMMENT,
            KYC_REVIEW.CAN_RETRY)
        .from(KYC_REVIEW)
        .join(KYC_APPLICATION)
        .on(KYC_APPLICATION.ID.eq(KYC_REVIEW.APPLICATION_ID))
        .where(KYC_APPLICATION.USER_ID.eq(user.value()))
        .orderBy(KYC_REVIEW.ID);
  }

  private static Facts told(Record row) {
    return Facts.none()
        .with("at", row.get(KYC_REVIEW.AT))
        .with("decision", row.get(KYC_REVIEW.DECISION))
        .with(
            "labels",
            new Value.Many(
                Arrays.stream(row.get(KYC_REVIEW.LABELS))
                    .filter(label -> ReviewLabel.valueOf(label).isTold())
                    .toList()))
        .with("comment", Optional.ofNullable(row.get(KYC_REVIEW.COMMENT)))
        .with("can_retry", row.get(KYC_REVIEW.CAN_RETRY));
  }

  private ResultQuery<?> documents(UserId user) {
    return database
        .dsl()
        .select(
            KYC_DOCUMENT.ID,
            KYC_DOCUMENT.TYPE,
            KYC_DOCUMENT.STATUS,
            KYC_DOCUMENT.FILE_KEY,
            KYC_DOCUMENT.LINK,
            KYC_DOCUMENT.SIZE,
            KYC_DOCUMENT.CREATED_AT,
            KYC_DOCUMENT.REPLACED_AT)
        .from(KYC_DOCUMENT)
        .join(KYC_APPLICATION)
        .on(KYC_APPLICATION.ID.eq(KYC_DOCUMENT.APPLICATION_ID))
        .where(KYC_APPLICATION.USER_ID.eq(user.value()))
        .orderBy(KYC_DOCUMENT.CREATED_AT, KYC_DOCUMENT.ID);
  }

  /** A picture that lies with somebody else is told by its address. */
  private static Facts passed(Record row, Disclosure to) {
    Facts facts =
        OwnRows.facts(
            row.into(
                KYC_DOCUMENT.ID,
                KYC_DOCUMENT.TYPE,
                KYC_DOCUMENT.STATUS,
                KYC_DOCUMENT.LINK,
                KYC_DOCUMENT.SIZE,
                KYC_DOCUMENT.CREATED_AT,
                KYC_DOCUMENT.REPLACED_AT));
    return Optional.ofNullable(row.get(KYC_DOCUMENT.FILE_KEY))
        .map(key -> facts.with("file", passed(row, key, to)))
        .orElse(facts);
  }

  private static String passed(Record row, String key, Disclosure to) {
    String file = fileName(row, new DocumentKey(key));
    to.file(file, key);
    return file;
  }

  /** Made of nothing that somebody typed in. */
  private static String fileName(Record row, DocumentKey key) {
    return String.format(
        Locale.ROOT,
        "documents/%s-%s.%s",
        row.get(KYC_DOCUMENT.TYPE).toLowerCase(Locale.ROOT),
        row.get(KYC_DOCUMENT.ID),
        key.mediaType().equals("image/png") ? "png" : "jpg");
  }
}
