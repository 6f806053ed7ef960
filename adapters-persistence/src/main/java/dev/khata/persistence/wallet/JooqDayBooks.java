package dev.khata.persistence.wallet;

import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Turnover;
import dev.khata.domain.wallet.Unit;
import dev.khata.domain.wallet.books.BookDay;
import dev.khata.domain.wallet.books.BookLine;
import dev.khata.domain.wallet.books.ChartOfAccounts;
import dev.khata.domain.wallet.books.DayBooks;
import dev.khata.domain.wallet.books.LedgerAccount;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

final class JooqDayBooks implements DayBooks {
  private static final int ROWS_AT_A_TIME = 1_000;

  private static final HotSql<BookDay> TOTALS =
      HotSql.of(
          "SELECT account, unit, debits, credits FROM totals_of_books(:day::date, :ends)",
          Values.<BookDay>none()
              .text("day", day -> day.date().toString())
              .instant("ends", BookDay::ends));

  private static final HotSql<Asked> LINES =
      HotSql.of(
          """
          SELECT account, account_id, day, recorded_at, entry_id, entry_kind, side, unit, amount,
            balance_after
          FROM lines_of_books(:days::date[], :starts, :ends, :accounts)
          ORDER BY array_position(:accounts, account), CASE WHEN :apart = 1 THEN account_id END,
            day, recorded_at, version NULLS FIRST, entry_id, leg
          """,
          Values.<Asked>none()
              .instant("starts", asked -> asked.days.getFirst().begins())
              .integer("apart", asked -> asked.byOwner ? 1 : 0)
              .each(
                  Asked::days,
                  days ->
                      days.texts("days", day -> day.date().toString())
                          .instants("ends", BookDay::ends))
              .each(Asked::accounts, accounts -> accounts.texts("accounts", LedgerAccount::id)));

  /**
   * @param accounts in the order of codes
   */
  private record Asked(List<BookDay> days, List<LedgerAccount> accounts, boolean byOwner) {}

  private final Database database;
  private final Unit currency;

  JooqDayBooks(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Map<LedgerAccount, Turnover> totals(BookDay day) {
    return TOTALS.query(
        database.dsl(),
        day,
        rows -> {
          Map<LedgerAccount, Turnover> totals = new HashMap<>();
          while (rows.next()) {
            totals.put(
                ChartOfAccounts.known(rows.getString("account")),
                new Turnover(
                    rows.getBigDecimal("debits"),
                    rows.getBigDecimal("credits"),
                    Rows.unit(rows.getString("unit"), currency)));
          }
          return totals;
        });
  }

  /** In one transaction, without which the driver would hold all rows in memory. */
  @Override
  public void lines(
      List<BookDay> days, Set<LedgerAccount> accounts, boolean byOwner, Consumer<BookLine> sink) {
    List<LedgerAccount> inOrder =
        accounts.stream().sorted(Comparator.comparingInt(LedgerAccount::code)).toList();
    LINES.each(
        database.dsl(),
        new Asked(days, inOrder, byOwner),
        ROWS_AT_A_TIME,
        row -> sink.accept(toLine(row)));
  }

  private BookLine toLine(ResultSet row) throws SQLException {
    LedgerAccount account = ChartOfAccounts.known(row.getString("account"));
    Unit unit = Rows.unit(row.getString("unit"), currency);
    return new BookLine(
        account,
        account.ofUsers()
            ? Optional.of(
                new BookLine.Owned(
                    row.getLong("account_id"), new Money(row.getLong("balance_after"), unit)))
            : Optional.empty(),
        row.getObject("day", LocalDate.class),
        Instants.of(row, "recorded_at"),
        new EntryId(row.getLong("entry_id")),
        new EntryKind(row.getString("entry_kind")),
        Side.valueOf(row.getString("side")),
        new Money(row.getLong("amount"), unit));
  }
}
