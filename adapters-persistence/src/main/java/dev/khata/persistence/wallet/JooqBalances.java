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
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Row2;

final class JooqBalances implements Balances {
  private static final HotSql<Until> HOUSE =
      HotSql.of(
          "SELECT debits, credits FROM house_turnover(:account, :until::timestamptz)",
          Values.<Until>none()
              .number("account", until -> until.account.number())
              .text("until", Until::instant));

  private static final HotSql<AsOf> AS_OF =
      HotSql.of(
          """
          SELECT p.balance_after
          FROM account a
          JOIN posting p ON p.account_id = a.id AND p.version = postings_before(a.id, :after)
          WHERE a.owner = :owner AND a.kind = :kind
          """,
          Values.<AsOf>none()
              .instant("after", asOf -> Rows.after(asOf.instant))
              .number("owner", asOf -> asOf.account.owner().value())
              .text("kind", asOf -> asOf.account.kind().name()));

  private record AsOf(CustomerAccount account, Instant instant) {}

  /**
   * @param instant which may be infinity
   */
  private record Until(SystemAccount account, String instant) {}

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
    return turnover(new Until(account, "infinity"));
  }

  @Override
  public Turnover asOf(SystemAccount account, Instant instant) {
    return turnover(new Until(account, instant.truncatedTo(ChronoUnit.MICROS).toString()));
  }

  private Turnover turnover(Until until) {
    Unit unit = Rows.unitOf(until.account, currency);
    return HOUSE
        .first(
            database.dsl(),
            until,
            row -> new Turnover(row.getBigDecimal("debits"), row.getBigDecimal("credits"), unit))
        .orElseThrow();
  }

  @Override
  public Money asOf(CustomerAccount account, Instant instant) {
    long balance =
        AS_OF
            .first(database.dsl(), new AsOf(account, instant), row -> row.getLong("balance_after"))
            .orElse(0L);
    return new Money(balance, Rows.unitOf(account, currency));
  }
}
