package dev.khata.persistence.wallet;

import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.Statement.Cursor;
import dev.khata.domain.wallet.Statements;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class JooqStatements implements Statements {
  private static final HotSql<Asked> PERIOD =
      HotSql.of(
          """
          SELECT b.id, b.first_version, b.last_version,
            coalesce(o.balance_after, 0) AS opening, coalesce(c.balance_after, 0) AS closing
          FROM (
            SELECT a.id, postings_before(a.id, :from) AS first_version,
              postings_before(a.id, :to) AS last_version
            FROM account a WHERE a.owner = :owner AND a.kind = :kind) b
          LEFT JOIN posting o ON o.account_id = b.id AND o.version = b.first_version
          LEFT JOIN posting c ON c.account_id = b.id AND c.version = b.last_version
          """,
          Values.<Asked>none()
              .instant("from", asked -> Rows.notBefore(asked.from))
              .instant("to", asked -> Rows.notBefore(asked.to))
              .number("owner", asked -> asked.account.owner().value())
              .text("kind", asked -> asked.account.kind().name()));

  private static final HotSql<Part> LINES =
      HotSql.of(
          """
          SELECT p.entry_id, e.kind, p.side, p.amount, p.balance_after, p.version, p.created_at,
            e.effective_at
          FROM posting p JOIN journal_entry e ON e.id = p.entry_id
          WHERE p.account_id = :account AND p.version > :after AND p.version <= :up_to
          ORDER BY p.version
          """,
          Values.<Part>none()
              .number("account", Part::account)
              .number("after", Part::after)
              .number("up_to", Part::upTo));

  private final Database database;
  private final Unit currency;

  JooqStatements(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  private record Asked(CustomerAccount account, Instant from, Instant to) {}

  /** The postings of an account after a version, up to and including another. */
  private record Part(long account, long after, long upTo) {}

  /** What lies between two versions of an account. */
  private record Period(long account, long first, long last, long opening, long closing) {
    static final Period EMPTY = new Period(0, 0, 0, 0, 0);
  }

  /** Postings never change, so that two queries see the same. */
  @Override
  public Statement page(
      CustomerAccount account, Instant from, Instant to, Optional<Cursor> after, int limit) {
    Period period = period(new Asked(account, from, to));
    Unit unit = Rows.unitOf(account, currency);
    long shown = Math.max(period.first(), after.map(Cursor::posting).orElse(0L));
    long end = Math.min(period.last(), shown + limit);
    return new Statement(
        new Money(period.opening(), unit),
        new Money(period.closing(), unit),
        shown < end ? lines(new Part(period.account(), shown, end), unit) : List.of(),
        end < period.last() ? Optional.of(new Cursor(end)) : Optional.empty());
  }

  private Period period(Asked asked) {
    return PERIOD
        .first(
            database.dsl(),
            asked,
            row ->
                new Period(
                    row.getLong("id"),
                    row.getLong("first_version"),
                    row.getLong("last_version"),
                    row.getLong("opening"),
                    row.getLong("closing")))
        .orElse(Period.EMPTY);
  }

  private List<Statement.Line> lines(Part part, Unit unit) {
    return LINES.query(
        database.dsl(),
        part,
        rows -> {
          List<Statement.Line> lines = new ArrayList<>();
          while (rows.next()) {
            lines.add(toLine(rows, unit));
          }
          return lines;
        });
  }

  private static Statement.Line toLine(ResultSet row, Unit unit) throws SQLException {
    return new Statement.Line(
        new EntryId(row.getLong("entry_id")),
        new EntryKind(row.getString("kind")),
        Side.valueOf(row.getString("side")),
        new Money(row.getLong("amount"), unit),
        new Money(row.getLong("balance_after"), unit),
        Instants.of(row, "created_at"),
        Instants.of(row, "effective_at"));
  }
}
