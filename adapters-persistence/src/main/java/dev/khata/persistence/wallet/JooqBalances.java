package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.ACCOUNT;
import static org.jooq.impl.DSL.row;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AccountKind;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotStatement;
import dev.khata.persistence.database.Places;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Row2;

final class JooqBalances implements Balances {
  private static final HotStatement HOUSE =
      HotStatement.of("SELECT debits, credits FROM house_turnover(?, ?::timestamptz)");

  private static final HotStatement AS_OF =
      HotStatement.of(
          """
          SELECT p.balance_after
          FROM account a
          JOIN posting p ON p.account_id = a.id AND p.version = postings_before(a.id, ?)
          WHERE a.owner = ? AND a.kind = ?
          """);

  private final Database database;
  private final Unit currency;

  JooqBalances(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Balance of(CustomerAccount account) {
    return of(Set.of(account)).of(account);
  }

  @Override
  public Snapshot of(Set<CustomerAccount> accounts) {
    Map<CustomerAccount, Balance> balances = new HashMap<>();
    for (CustomerAccount account : accounts) {
      balances.put(account, Balance.none(Rows.unitOf(account, currency)));
    }
    database
        .dsl()
        .select(ACCOUNT.OWNER, ACCOUNT.KIND, ACCOUNT.BALANCE, ACCOUNT.HELD)
        .from(ACCOUNT)
        .where(row(ACCOUNT.OWNER, ACCOUNT.KIND).in(accounts.stream().map(this::key).toList()))
        .forEach(
            found -> {
              AccountKind kind = AccountKind.valueOf(found.value2());
              CustomerAccount account = new CustomerAccount(new UserId(found.value1()), kind);
              Unit unit = Rows.unitOf(account, currency);
              balances.put(
                  account,
                  new Balance(new Money(found.value3(), unit), new Money(found.value4(), unit)));
            });
    return new Snapshot(balances);
  }

  private Row2<Long, String> key(CustomerAccount account) {
    return row(account.owner().value(), account.kind().name());
  }

  @Override
  public Turnover of(SystemAccount account) {
    return turnover(account, "infinity");
  }

  @Override
  public Turnover asOf(SystemAccount account, Instant instant) {
    return turnover(account, instant.truncatedTo(ChronoUnit.MICROS).toString());
  }

  private Turnover turnover(SystemAccount account, String until) {
    return HOUSE.query(
        database.dsl(),
        statement -> {
          statement.setLong(1, account.number());
          statement.setString(2, until);
        },
        rows -> {
          rows.next();
          return new Turnover(
              rows.getBigDecimal(1), rows.getBigDecimal(2), Rows.unitOf(account, currency));
        });
  }

  @Override
  public Money asOf(CustomerAccount account, Instant instant) {
    return AS_OF.query(
        database.dsl(),
        statement -> {
          Places places = new Places(statement, 1);
          places.instant(Rows.after(instant));
          places.number(account.owner().value());
          places.text(account.kind().name());
        },
        rows -> new Money(rows.next() ? rows.getLong(1) : 0, Rows.unitOf(account, currency)));
  }
}
