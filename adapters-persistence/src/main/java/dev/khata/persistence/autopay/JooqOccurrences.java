package dev.khata.persistence.autopay;

import static dev.khata.persistence.jooq.Tables.MANDATE;
import static dev.khata.persistence.jooq.Tables.OCCURRENCE;
import static org.jooq.impl.DSL.inline;

import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;

final class JooqOccurrences implements Occurrences {
  private static final Condition OPEN = OCCURRENCE.OUTCOME.eq(inline(StoredOccurrence.RETRYING));
  private static final Pages<Occurrence> PAGES =
      new Pages<>(
          OCCURRENCE,
          OCCURRENCE,
          StoredOccurrence.FIELDS,
          OCCURRENCE.DUE_AT,
          StoredOccurrence::occurrence);

  private final Database database;

  JooqOccurrences(Database database) {
    this.database = database;
  }

  @Override
  public Page<Occurrence> page(MandateId mandate, Window window) {
    return PAGES.newestFirst(database.dsl(), OCCURRENCE.MANDATE_ID.eq(mandate.value()), window);
  }

  @Override
  public Optional<Occurrence> open(MandateId mandate) {
    return database
        .dsl()
        .select(StoredOccurrence.FIELDS)
        .from(OCCURRENCE)
        .where(OPEN)
        .and(OCCURRENCE.MANDATE_ID.eq(mandate.value()))
        .fetchOptional(StoredOccurrence::occurrence);
  }

  @Override
  public Map<MandateId, Occurrence> open(UserId payer) {
    return database
        .dsl()
        .select(StoredOccurrence.FIELDS)
        .from(MANDATE)
        .join(OCCURRENCE)
        .on(OCCURRENCE.MANDATE_ID.eq(MANDATE.ID))
        .where(OPEN)
        .and(MANDATE.USER_ID.eq(payer.value()))
        .and(MANDATE.STATUS.ne(inline(StoredMandate.REMOVED)))
        .fetchMap(
            row -> new MandateId(row.get(OCCURRENCE.MANDATE_ID)), StoredOccurrence::occurrence);
  }
}
