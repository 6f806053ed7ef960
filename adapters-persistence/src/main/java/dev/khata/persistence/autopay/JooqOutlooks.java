package dev.khata.persistence.autopay;

import static dev.khata.persistence.jooq.Tables.ACCOUNT;
import static dev.khata.persistence.jooq.Tables.MANDATE;
import static dev.khata.persistence.jooq.Tables.OCCURRENCE;
import static dev.khata.persistence.jooq.Tables.PLAN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;

import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Outlook;
import dev.khata.domain.autopay.Outlooks;
import dev.khata.domain.catalog.Availability;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AccountKind;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;

final class JooqOutlooks implements Outlooks {
  private static final Field<Long> AVAILABLE =
      coalesce(ACCOUNT.BALANCE.minus(ACCOUNT.HELD), inline(0L)).as("available");

  private final Database database;
  private final Unit currency;

  JooqOutlooks(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Map<UserId, Outlook> of(Set<UserId> payers) {
    if (payers.isEmpty()) {
      return Map.of();
    }
    Map<UserId, Outlook> outlooks = new HashMap<>();
    rows(payers)
        .intoGroups(MANDATE.USER_ID)
        .forEach((user, rows) -> outlooks.put(new UserId(user), outlook(rows)));
    return outlooks;
  }

  private Result<? extends Record> rows(Set<UserId> payers) {
    return database
        .dsl()
        .select(MANDATE.USER_ID, MANDATE.ID, PLAN.PRICE, PLAN.STATUS, AVAILABLE)
        .from(MANDATE)
        .leftJoin(OCCURRENCE)
        .on(OCCURRENCE.MANDATE_ID.eq(MANDATE.ID))
        .and(OCCURRENCE.OUTCOME.eq(inline(StoredOccurrence.RETRYING)))
        .leftJoin(PLAN)
        .on(PLAN.ID.eq(MANDATE.PLAN_ID))
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.OWNER.eq(MANDATE.USER_ID))
        .and(ACCOUNT.KIND.eq(inline(AccountKind.WALLET.name())))
        .where(MANDATE.USER_ID.in(payers.stream().map(UserId::value).toList()))
        .and(MANDATE.STATUS.eq(inline(MandateStatus.ENABLED.name())))
        .orderBy(least(MANDATE.NEXT_DUE_AT, OCCURRENCE.RETRY_AT), MANDATE.ID)
        .fetch();
  }

  private Outlook outlook(Result<? extends Record> rows) {
    List<Outlook.Planned> planned =
        rows.stream().filter(row -> row.get(PLAN.PRICE) != null).map(this::planned).toList();
    return new Outlook(money(rows.getFirst().get(AVAILABLE)), planned);
  }

  private Outlook.Planned planned(Record row) {
    return new Outlook.Planned(
        new MandateId(row.get(MANDATE.ID)),
        money(row.get(PLAN.PRICE)),
        Availability.valueOf(row.get(PLAN.STATUS)) == Availability.ACTIVE);
  }

  private Money money(long minorUnits) {
    return new Money(minorUnits, currency);
  }
}
