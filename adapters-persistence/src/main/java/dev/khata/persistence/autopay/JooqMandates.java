package dev.khata.persistence.autopay;

import static dev.khata.persistence.jooq.Tables.MANDATE;
import static dev.khata.persistence.jooq.Tables.OCCURRENCE;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.NewMandate;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

final class JooqMandates implements Mandates {
  /** Every index but that of what is to be done has these alone. */
  private static final Condition SHOWN = MANDATE.STATUS.ne(inline(StoredMandate.REMOVED));

  private static final int ROWS_AT_A_TIME = 1_000;
  private static final Pages<Mandate> PAGES =
      new Pages<>(MANDATE, MANDATE, StoredMandate.FIELDS, MANDATE.ID, StoredMandate::mandate);

  private final Database database;
  private final NoticePeriod notice;

  JooqMandates(Database database, NoticePeriod notice) {
    this.database = database;
    this.notice = notice;
  }

  @Override
  public Page<Mandate> page(Query<Filter, Sort> query) {
    return PAGES.page(database.dsl(), passes(query.filter()), query, JooqMandates::column);
  }

  private static Condition passes(Filter filter) {
    return SHOWN
        .and(Pages.equal(MANDATE.USER_ID, filter.payer().map(UserId::value)))
        .and(
            filter
                .status()
                .map(it -> MANDATE.STATUS.eq(inline(it.name())))
                .orElseGet(DSL::noCondition))
        .and(Pages.equal(MANDATE.TAG, filter.tag().map(Tag::text)))
        .and(Pages.equal(MANDATE.PHONE, filter.line().map(PhoneNumber::e164)));
  }

  private static Field<?> column(Sort by) {
    return switch (by) {
      case ID -> MANDATE.ID;
      case CREATED_AT -> MANDATE.CREATED_AT;
      case NEXT_DUE -> MANDATE.NEXT_DUE_AT;
      case STATUS -> MANDATE.STATUS;
    };
  }

  @Override
  public Optional<Mandate> find(MandateId id, UserId payer) {
    return of(id, payer).fetchOptional(StoredMandate::mandate);
  }

  @Override
  public Optional<Mandate> lock(MandateId id, UserId payer) {
    return of(id, payer).forNoKeyUpdate().fetchOptional(StoredMandate::mandate);
  }

  private SelectConditionStep<Record> of(MandateId id, UserId payer) {
    return of(payer).and(MANDATE.ID.eq(id.value()));
  }

  private SelectConditionStep<Record> of(UserId payer) {
    return database
        .dsl()
        .select(StoredMandate.FIELDS)
        .from(MANDATE)
        .where(MANDATE.USER_ID.eq(payer.value()))
        .and(SHOWN);
  }

  @Override
  public List<Mandate> lockAll(UserId payer) {
    return of(payer).orderBy(MANDATE.ID).forNoKeyUpdate().fetch(StoredMandate::mandate);
  }

  @Override
  public int count(UserId payer) {
    return database.dsl().fetchCount(MANDATE, MANDATE.USER_ID.eq(payer.value()).and(SHOWN));
  }

  @Override
  public Mandate add(NewMandate added) {
    return database
        .dsl()
        .insertInto(MANDATE)
        .set(MANDATE.USER_ID, added.payer().value())
        .set(MANDATE.PLAN_ID, added.plan().value())
        .set(StoredMandate.columns(added.as(new MandateId(1))))
        .set(MANDATE.NEXT_ATTEMPT_AT, added.attention(notice))
        .set(MANDATE.START_AT, added.start())
        .set(MANDATE.CREATED_AT, added.createdAt())
        .set(MANDATE.UPDATED_AT, added.createdAt())
        .returning(MANDATE.ID)
        .fetchSingle(row -> added.as(new MandateId(row.get(MANDATE.ID))));
  }

  @Override
  public void save(MandateChange change, Instant at) {
    List<Occurrence> decided = change.decided();
    for (int from = 0; from < decided.size(); from += ROWS_AT_A_TIME) {
      write(decided.subList(from, Math.min(from + ROWS_AT_A_TIME, decided.size())));
    }
    database
        .dsl()
        .update(MANDATE)
        .set(StoredMandate.columns(change.mandate()))
        .set(MANDATE.NEXT_ATTEMPT_AT, change.attention(notice).orElse(null))
        .set(MANDATE.UPDATED_AT, at)
        .where(MANDATE.ID.eq(change.mandate().id().value()))
        .execute();
  }

  /** A trigger keeps those as they are that are no longer open. */
  private void write(List<Occurrence> decided) {
    database
        .dsl()
        .insertInto(OCCURRENCE, StoredOccurrence.FIELDS)
        .valuesOfRecords(decided.stream().map(StoredOccurrence::row).toList())
        .onConflict(OCCURRENCE.MANDATE_ID, OCCURRENCE.DUE_AT)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public int eraseLines(Instant removedUntil) {
    return Sweep.of(
        database.dsl(),
        MANDATE,
        MANDATE
            .STATUS
            .eq(inline(StoredMandate.REMOVED))
            .and(MANDATE.PHONE.isNotNull())
            .and(MANDATE.UPDATED_AT.le(removedUntil)),
        Map.of(MANDATE.PHONE, castNull(MANDATE.PHONE), MANDATE.TAG, val(Tag.ERASED.text())));
  }
}
