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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * An application with its pictures, those too that were replaced, and what was decided: without who
 * decided, what they wrote for colleagues, and labels that no applicant is told.
 */
final class OwnPapers implements OwnRecords {
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
    Facts facts =
        Facts.none()
            .with("id", row.get(KYC_APPLICATION.PUBLIC_ID).toString())
            .with("phone", Optional.ofNullable(row.get(KYC_APPLICATION.PHONE)))
            .with("city", Optional.ofNullable(row.get(KYC_APPLICATION.CITY)))
            .with("province", Optional.ofNullable(row.get(KYC_APPLICATION.PROVINCE)))
            .with("country", Optional.ofNullable(row.get(KYC_APPLICATION.COUNTRY)))
            .with("gender", Optional.ofNullable(row.get(KYC_APPLICATION.GENDER)))
            .with("paper_type", row.get(KYC_APPLICATION.PAPER_TYPE))
            .with("paper_number", number(row))
            .with("status", row.get(KYC_APPLICATION.STATUS))
            .with("missing", new Value.Many(List.of(row.get(KYC_APPLICATION.MISSING))))
            .with("submissions", row.get(KYC_APPLICATION.SUBMISSIONS))
            .with("created_at", row.get(KYC_APPLICATION.CREATED_AT))
            .with("updated_at", row.get(KYC_APPLICATION.UPDATED_AT));
    LocalDate born = row.get(KYC_APPLICATION.BIRTH_DATE);
    return born == null ? facts : facts.with("birth_date", born);
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

  private static Facts passed(Record row, Disclosure to) {
    Facts facts =
        located(
                Facts.none()
                    .with("id", row.get(KYC_DOCUMENT.ID).toString())
                    .with("type", row.get(KYC_DOCUMENT.TYPE))
                    .with("status", row.get(KYC_DOCUMENT.STATUS)),
                row,
                to)
            .with("created_at", row.get(KYC_DOCUMENT.CREATED_AT));
    return row.get(KYC_DOCUMENT.REPLACED_AT) == null
        ? facts
        : facts.with("replaced_at", row.get(KYC_DOCUMENT.REPLACED_AT));
  }

  /** With the picture itself, or where it lies if that is elsewhere. */
  private static Facts located(Facts facts, Record row, Disclosure to) {
    String key = row.get(KYC_DOCUMENT.FILE_KEY);
    if (key == null) {
      return facts.with("link", row.get(KYC_DOCUMENT.LINK));
    }
    String file = fileName(row, new DocumentKey(key));
    to.file(file, key);
    return facts.with("file", file).with("size", row.get(KYC_DOCUMENT.SIZE));
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
