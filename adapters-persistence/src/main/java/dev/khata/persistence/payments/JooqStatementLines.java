package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT_CAPTURE;
import static dev.khata.persistence.jooq.Tables.PAYMENT_REFUND;
import static dev.khata.persistence.jooq.Tables.PAYMENT_STATEMENT_LINE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLine.Payout;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.ArrayValues;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.wallet.Bookings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

final class JooqStatementLines implements StatementLines {
  /** Lines of one reading of a statement. */
  private record Put(String gateway, UUID statement, List<StatementLine> lines) {}

  /** Lines that were booked, and by what. */
  private record Booked(String gateway, List<StatementLine.Key> keys, List<EntryId> entries) {}

  /** In the order of their names, so that two who put the same down wait for each other once. */
  private static final HotSql<Put> PUT =
      HotSql.of(
          """
          INSERT INTO payment_statement_line AS l (gateway, kind, reference, capture_reference,
            amount, fee, tax, unit, scale, happened_at, paid_out_at, payout, statement)
          SELECT :gateway, g.kind, g.reference, g.capture, g.amount, g.fee, g.tax, g.unit, g.scale,
            g.happened, g.paid, g.payout, :statement
          FROM unnest(:kinds, :references, :captures, :amounts, :fees, :taxes, :units, :scales,
              :happened, :paid, :payouts)
            AS g (kind, reference, capture, amount, fee, tax, unit, scale, happened, paid, payout)
          ORDER BY g.kind, g.reference
          ON CONFLICT (gateway, kind, reference) DO UPDATE
          SET statement = excluded.statement,
            capture_reference = CASE WHEN l.entry_id IS NULL THEN excluded.capture_reference ELSE l.capture_reference END,
            amount = CASE WHEN l.entry_id IS NULL THEN excluded.amount ELSE l.amount END,
            fee = CASE WHEN l.entry_id IS NULL THEN excluded.fee ELSE l.fee END,
            tax = CASE WHEN l.entry_id IS NULL THEN excluded.tax ELSE l.tax END,
            unit = CASE WHEN l.entry_id IS NULL THEN excluded.unit ELSE l.unit END,
            scale = CASE WHEN l.entry_id IS NULL THEN excluded.scale ELSE l.scale END,
            happened_at = CASE WHEN l.entry_id IS NULL THEN excluded.happened_at ELSE l.happened_at END,
            paid_out_at = CASE WHEN l.entry_id IS NULL THEN excluded.paid_out_at ELSE l.paid_out_at END,
            payout = CASE WHEN l.entry_id IS NULL THEN excluded.payout ELSE l.payout END
          RETURNING kind, reference, coalesce(old.statement = new.statement, false) AS twice,
            entry_id IS NOT NULL AS booked, amount, fee, tax, unit, scale
          """,
          Values.<Put>none()
              .text("gateway", Put::gateway)
              .uuid("statement", Put::statement)
              .each(Put::lines, JooqStatementLines::columns));

  private static final HotSql<Bookings> POST =
      HotSql.of("SELECT outcome, numbers FROM " + Bookings.CALL, Bookings.VALUES);

  private static final HotSql<Booked> MARK =
      HotSql.of(
          """
          UPDATE payment_statement_line l
          SET entry_id = b.entry
          FROM unnest(:kinds, :references) WITH ORDINALITY AS k (kind, reference, i)
          JOIN unnest(:entries) WITH ORDINALITY AS b (entry, i) ON b.i = k.i
          WHERE l.gateway = :gateway AND l.kind = k.kind AND l.reference = k.reference
            AND l.entry_id IS NULL
          """,
          Values.<Booked>none()
              .text("gateway", Booked::gateway)
              .each(
                  Booked::keys,
                  keys ->
                      keys.texts("kinds", key -> key.kind().name())
                          .texts("references", StatementLine.Key::id))
              .each(Booked::entries, entries -> entries.longs("entries", EntryId::value)));

  private final Database database;

  JooqStatementLines(Database database) {
    this.database = database;
  }

  private static ArrayValues<Put, StatementLine> columns(ArrayValues<Put, StatementLine> lines) {
    return lines
        .texts("kinds", line -> line.kind().name())
        .texts("references", StatementLine::id)
        .texts("captures", line -> line.capture().orElse(null))
        .longs("amounts", line -> line.figures().amount().minorUnits())
        .longs("fees", line -> line.figures().fee().minorUnits())
        .longs("taxes", line -> line.figures().tax().minorUnits())
        .texts("units", line -> line.figures().unit().code())
        .shorts("scales", line -> (short) line.figures().unit().scale())
        .instants("happened", StatementLine::at)
        .optionalInstants("paid", line -> line.payout().map(Payout::at))
        .texts("payouts", line -> line.payout().flatMap(Payout::id).orElse(null));
  }

  /** What was known of a line. */
  private record Before(boolean twice, Optional<Figures> booked) {}

  @Override
  public List<Seen> put(String gateway, UUID statement, List<StatementLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<StatementLine.Key, Before> before =
        PUT.query(database.dsl(), new Put(gateway, statement, lines), JooqStatementLines::before);
    return lines.stream()
        .map(
            line -> {
              Before known = before.getOrDefault(line.key(), new Before(false, Optional.empty()));
              return new Seen(line, known.twice(), known.booked());
            })
        .toList();
  }

  private static Map<StatementLine.Key, Before> before(ResultSet rows) throws SQLException {
    Map<StatementLine.Key, Before> before = new HashMap<>();
    while (rows.next()) {
      StatementLine.Key key =
          new StatementLine.Key(Kind.valueOf(rows.getString("kind")), rows.getString("reference"));
      Optional<Figures> booked =
          rows.getBoolean("booked") ? Optional.of(figures(rows)) : Optional.empty();
      before.put(key, new Before(rows.getBoolean("twice"), booked));
    }
    return before;
  }

  private static Figures figures(ResultSet row) throws SQLException {
    Unit unit = new Unit(row.getString("unit"), row.getShort("scale"));
    return new Figures(
        new Money(row.getLong("amount"), unit),
        new Money(row.getLong("fee"), unit),
        new Money(row.getLong("tax"), unit));
  }

  @Override
  public void book(String gateway, Map<StatementLine.Key, JournalEntry> entries, Instant now) {
    if (entries.isEmpty()) {
      return;
    }
    List<StatementLine.Key> keys = new ArrayList<>();
    List<JournalEntry> all = new ArrayList<>();
    entries.forEach(
        (key, entry) -> {
          keys.add(key);
          all.add(entry);
        });
    Bookings bookings = Bookings.of(all, now);
    Bookings.Outcome outcome =
        POST.first(database.dsl(), bookings, bookings::outcome).orElseThrow();
    if (!(outcome instanceof Bookings.Outcome.Recorded(List<EntryId> recorded))) {
      throw new IllegalStateException("accounts of the house take whatever comes");
    }
    int marked = MARK.execute(database.dsl(), new Booked(gateway, keys, recorded));
    if (marked != keys.size()) {
      throw new IllegalStateException(
          "not put down, or booked before: " + (keys.size() - marked) + " of " + keys.size());
    }
  }

  @Override
  public List<TakenCapture> missingCaptures(String gateway, Instant from, Instant to, int max) {
    return database
        .dsl()
        .select(PAYMENT_CAPTURE.fields())
        .from(PAYMENT_CAPTURE)
        .where(PAYMENT_CAPTURE.GATEWAY.eq(gateway))
        .and(PAYMENT_CAPTURE.TAKEN_AT.between(from, to))
        .and(unknown(Kind.CAPTURE, PAYMENT_CAPTURE.GATEWAY, PAYMENT_CAPTURE.CAPTURE_REFERENCE))
        .orderBy(PAYMENT_CAPTURE.TAKEN_AT, PAYMENT_CAPTURE.ID)
        .limit(max)
        .fetch(row -> StoredCapture.read(row.into(PAYMENT_CAPTURE)));
  }

  @Override
  public List<Refund> missingRefunds(String gateway, Instant from, Instant to, int max) {
    return database
        .dsl()
        .select(PAYMENT_REFUND.fields())
        .from(PAYMENT_REFUND)
        .where(PAYMENT_REFUND.GATEWAY.eq(gateway))
        .and(PAYMENT_REFUND.STATE.eq(inline(RefundState.DONE.name())))
        .and(PAYMENT_REFUND.CHANGED_AT.between(from, to))
        .and(unknown(Kind.REFUND, PAYMENT_REFUND.GATEWAY, PAYMENT_REFUND.REFERENCE))
        .orderBy(PAYMENT_REFUND.CHANGED_AT, PAYMENT_REFUND.ID)
        .limit(max)
        .fetch(row -> JooqRefunds.refund(row.into(PAYMENT_REFUND)));
  }

  private static Condition unknown(Kind kind, Field<String> gateway, Field<String> reference) {
    return notExists(
        selectOne()
            .from(PAYMENT_STATEMENT_LINE)
            .where(PAYMENT_STATEMENT_LINE.GATEWAY.eq(gateway))
            .and(PAYMENT_STATEMENT_LINE.KIND.eq(inline(kind.name())))
            .and(PAYMENT_STATEMENT_LINE.REFERENCE.eq(reference)));
  }
}
