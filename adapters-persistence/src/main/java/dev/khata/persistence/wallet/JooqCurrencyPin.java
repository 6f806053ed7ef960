package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.ACCOUNT;
import static dev.khata.persistence.jooq.Tables.LEDGER_CURRENCY;
import static dev.khata.persistence.jooq.Tables.UNIT;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import java.util.Optional;

final class JooqCurrencyPin implements CurrencyPin {
  private final Database database;
  private final Transactions transactions;

  JooqCurrencyPin(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Answer pin(Unit currency) {
    if (currency.isPoints()) {
      throw new IllegalArgumentException("points are no currency");
    }
    return transactions.inTransaction(() -> pinInTransaction(currency));
  }

  private Answer pinInTransaction(Unit currency) {
    Optional<Unit> before = pinned();
    if (before.isEmpty()) {
      open(currency);
    }
    Unit pinned = pinned().orElseThrow();
    if (!pinned.equals(currency)) {
      return new Answer.Mismatch(pinned);
    }
    for (SystemAccount account : SystemAccount.values()) {
      add(account, Rows.unitOf(account, currency));
    }
    return new Answer.Agreed();
  }

  private Optional<Unit> pinned() {
    return database
        .dsl()
        .select(UNIT.CODE, UNIT.SCALE)
        .from(LEDGER_CURRENCY)
        .join(UNIT)
        .on(UNIT.CODE.eq(LEDGER_CURRENCY.UNIT))
        .fetchOptional(row -> new Unit(row.value1(), row.value2()));
  }

  /** Of two who open the books at once, one does. */
  private void open(Unit currency) {
    database
        .dsl()
        .insertInto(UNIT)
        .set(UNIT.CODE, currency.code())
        .set(UNIT.SCALE, (short) currency.scale())
        .onConflict(UNIT.CODE)
        .doNothing()
        .execute();
    database
        .dsl()
        .insertInto(LEDGER_CURRENCY)
        .set(LEDGER_CURRENCY.UNIT, currency.code())
        .onConflict(LEDGER_CURRENCY.SINGLETON)
        .doNothing()
        .execute();
  }

  private void add(SystemAccount account, Unit unit) {
    database
        .dsl()
        .insertInto(ACCOUNT)
        .set(ACCOUNT.ID, account.number())
        .set(ACCOUNT.KIND, "SYSTEM")
        .set(ACCOUNT.NAME, account.name())
        .set(ACCOUNT.UNIT, unit.code())
        .onConflictDoNothing()
        .execute();
  }
}
