package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;
import static dev.khata.persistence.jooq.Tables.KYC_REVIEW;
import static dev.khata.persistence.jooq.Tables.USERS;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycStanding;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.Review;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.documents.UploadRows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

final class JooqKycApplications implements KycApplications {
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('cnic:' || hash, 0))"
          + " from unnest(?::text[]) with ordinality as h (hash, place) order by place";

  private final Database database;
  private final Transactions transactions;
  private final StoredPaper papers;
  private final TakenPapers taken;
  private final StoredDocuments documents;
  private final StoredApplication stored;

  JooqKycApplications(
      Database database,
      Transactions transactions,
      TakenPapers taken,
      StoredPaper papers,
      UploadRows uploads) {
    this.database = database;
    this.transactions = transactions;
    this.papers = papers;
    this.taken = taken;
    this.documents = new StoredDocuments(database, uploads);
    this.stored = new StoredApplication(papers);
  }

  @Override
  public Optional<KycApplication> of(UserId user) {
    return database
        .dsl()
        .select(StoredApplication.FIELDS)
        .from(KYC_APPLICATION)
        .where(KYC_APPLICATION.USER_ID.eq(user.value()))
        .fetchOptional()
        .map(this::whole);
  }

  @Override
  public Map<UserId, KycStanding> standings(Set<UserId> users) {
    return database
        .dsl()
        .select(KYC_APPLICATION.USER_ID, KYC_APPLICATION.STATUS, KYC_APPLICATION.CREATED_AT)
        .select(StoredReview.FIELDS)
        .distinctOn(KYC_APPLICATION.USER_ID)
        .from(KYC_APPLICATION)
        .leftJoin(KYC_REVIEW)
        .on(KYC_REVIEW.APPLICATION_ID.eq(KYC_APPLICATION.ID))
        .where(KYC_APPLICATION.USER_ID.in(users.stream().map(UserId::value).toList()))
        .orderBy(KYC_APPLICATION.USER_ID, KYC_REVIEW.ID.desc())
        .fetchMap(
            row -> new UserId(row.get(KYC_APPLICATION.USER_ID)), JooqKycApplications::standing);
  }

  private static KycStanding standing(Record row) {
    return KycStanding.of(
        KycStatus.valueOf(row.get(KYC_APPLICATION.STATUS)),
        row.get(KYC_APPLICATION.CREATED_AT),
        Optional.of(row)
            .filter(found -> found.get(KYC_REVIEW.AT) != null)
            .map(StoredReview::review));
  }

  private KycApplication whole(Record row) {
    long id = row.get(KYC_APPLICATION.ID);
    return stored.application(row, lastReview(id), documents.current(id));
  }

  private Optional<Review> lastReview(long application) {
    return database
        .dsl()
        .select(StoredReview.FIELDS)
        .from(KYC_REVIEW)
        .where(KYC_REVIEW.APPLICATION_ID.eq(application))
        .orderBy(KYC_REVIEW.ID.desc())
        .limit(1)
        .fetchOptional(StoredReview::review);
  }

  @Override
  public boolean isTaken(IdentityPaper paper) {
    return taken.contain(paper);
  }

  @Override
  public boolean reserve(IdentityPaper paper) {
    // Under every key: whoever has another one in front during a rotation takes the same locks.
    String[] hashes = papers.hashes(paper).toArray(String[]::new);
    database.dsl().execute(ONE_AT_A_TIME, (Object) hashes);
    return !isTaken(paper);
  }

  @Override
  public boolean add(KycApplication application) {
    return transactions.inTransaction(
        () -> {
          Optional<Long> id =
              database
                  .dsl()
                  .insertInto(KYC_APPLICATION)
                  .set(stored.row(application))
                  .onConflict(KYC_APPLICATION.USER_ID)
                  .doNothing()
                  .returning(KYC_APPLICATION.ID)
                  .fetchOptional(KYC_APPLICATION.ID);
          id.ifPresent(added -> documents.write(added, application));
          return id.isPresent();
        });
  }

  @Override
  public boolean update(KycApplication application) {
    return transactions.inTransaction(
        () -> {
          Map<Field<?>, Object> columns = stored.row(application);
          StoredApplication.FIXED.forEach(columns::remove);
          Optional<Long> id =
              database
                  .dsl()
                  .update(KYC_APPLICATION)
                  .set(columns)
                  .where(KYC_APPLICATION.PUBLIC_ID.eq(application.id()))
                  .and(KYC_APPLICATION.VERSION.eq(application.version() - 1))
                  .returning(KYC_APPLICATION.ID)
                  .fetchOptional(KYC_APPLICATION.ID);
          id.ifPresent(written -> writeParts(written, application));
          return id.isPresent();
        });
  }

  private void writeParts(long id, KycApplication application) {
    application
        .review()
        .filter(review -> review.at().equals(application.updatedAt()))
        .filter(review -> !lastReview(id).equals(Optional.of(review)))
        .ifPresent(
            review ->
                database.dsl().insertInto(KYC_REVIEW).set(StoredReview.row(id, review)).execute());
    documents.write(id, application);
    if (application.state() instanceof KycState.Approved) {
      documents.giveUpReplaced(id);
    }
  }

  @Override
  public void remove(UserId user) {
    transactions.inTransaction(
        () ->
            database
                .dsl()
                .select(KYC_APPLICATION.ID)
                .from(KYC_APPLICATION)
                .where(KYC_APPLICATION.USER_ID.eq(user.value()))
                .forUpdate()
                .fetchOptional(KYC_APPLICATION.ID)
                .ifPresent(this::removeWhole));
  }

  private void removeWhole(long id) {
    documents.giveUpAll(id);
    database.dsl().deleteFrom(KYC_APPLICATION).where(KYC_APPLICATION.ID.eq(id)).execute();
  }

  @Override
  public Optional<Document> document(UserId user, UUID document) {
    return documents.find(user, document);
  }

  @Override
  public List<Review> reviews(UUID application) {
    return database
        .dsl()
        .select(StoredReview.FIELDS)
        .from(KYC_REVIEW)
        .join(KYC_APPLICATION)
        .on(KYC_APPLICATION.ID.eq(KYC_REVIEW.APPLICATION_ID))
        .where(KYC_APPLICATION.PUBLIC_ID.eq(application))
        .orderBy(KYC_REVIEW.ID)
        .fetch(StoredReview::review);
  }

  @Override
  public Counts count() {
    Map<KycStatus, Long> byStatus = new EnumMap<>(KycStatus.class);
    for (KycStatus status : KycStatus.values()) {
      byStatus.put(status, 0L);
    }
    return transactions.inStatements(
        () -> {
          database
              .dsl()
              .select(KYC_APPLICATION.STATUS, DSL.count())
              .from(KYC_APPLICATION)
              .groupBy(KYC_APPLICATION.STATUS)
              .forEach(
                  row -> byStatus.put(KycStatus.valueOf(row.value1()), row.value2().longValue()));
          return new Counts(database.dsl().fetchCount(USERS), byStatus);
        });
  }
}
