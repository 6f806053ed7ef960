package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.BUSINESS_KEY;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.AccountKind;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.JournalEntry.ReversalOf;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.SystemAccount;
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

final class JooqJournal implements Journal {
  private static final HotSql<Bookings> POST =
      HotSql.of("SELECT outcome, numbers FROM " + Bookings.CALL, Bookings.VALUES);

  private static final HotSql<EntryId> FIND =
      HotSql.of(
          """
          SELECT e.kind, e.created_at, e.effective_at, e.reverses, e.part,
            k.kind AS key_kind, k.reference AS key_reference,
            p.account_id, a.owner, a.kind AS account_kind, p.side, p.unit, p.amount, p.reverses_leg,
            coalesce(r.amount, 0) AS reversed,
            (SELECT count(*) FROM journal_entry r WHERE r.reverses = e.id) AS reversals
          FROM journal_entry e
          JOIN posting p ON p.entry_id = e.id
          JOIN account a ON a.id = p.account_id
          LEFT JOIN business_key k ON k.entry_id = e.id
          LEFT JOIN (
            SELECT rp.reverses_leg, sum(rp.amount) AS amount
            FROM journal_entry re JOIN posting rp ON rp.entry_id = re.id
            WHERE re.reverses = :entry GROUP BY rp.reverses_leg) r ON r.reverses_leg = p.leg
          WHERE e.id = :entry
          ORDER BY p.leg
          """,
          Values.<EntryId>none().number("entry", EntryId::value));

  private final Database database;
  private final Unit currency;

  JooqJournal(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public Receipt append(JournalEntry entry, Instant now) {
    return switch (post(Bookings.of(List.of(entry), now))) {
      case Bookings.Outcome.Recorded recorded ->
          new Receipt.Recorded(recorded.entries().getFirst());
      case Bookings.Outcome.Known known ->
          new Receipt.Replayed(known.entries().getFirst().orElseThrow());
      case Bookings.Outcome.Uncovered uncovered -> new Receipt.Uncovered(uncovered.accounts());
      case Bookings.Outcome.OwnersGone gone -> new Receipt.OwnersGone(gone.owners());
    };
  }

  Bookings.Outcome post(Bookings bookings) {
    return POST.first(database.dsl(), bookings, bookings::outcome).orElseThrow();
  }

  @Override
  public Optional<RecordedEntry> find(EntryId id) {
    return FIND.first(database.dsl(), id, rows -> toEntry(id, rows));
  }

  private RecordedEntry toEntry(EntryId id, ResultSet rows) throws SQLException {
    EntryKind kind = new EntryKind(rows.getString("kind"));
    Instant createdAt = Instants.of(rows, "created_at");
    Instant effectiveAt = Instants.of(rows, "effective_at");
    int reversals = rows.getInt("reversals");
    Optional<BusinessKey> key = toKey(rows);
    Optional<ReversalOf> reverses = toReversal(rows);
    List<Posting> postings = new ArrayList<>();
    List<Money> reversed = new ArrayList<>();
    do {
      Posting posting = toPosting(rows);
      postings.add(posting);
      reversed.add(new Money(rows.getLong("reversed"), posting.amount().unit()));
    } while (rows.next());
    JournalEntry entry = new JournalEntry(kind, effectiveAt, postings, key, reverses);
    return new RecordedEntry(id, entry, createdAt, reversed, reversals);
  }

  private static Optional<BusinessKey> toKey(ResultSet row) throws SQLException {
    String kind = row.getString("key_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(new BusinessKey(kind, row.getString("key_reference")));
  }

  private static Optional<ReversalOf> toReversal(ResultSet row) throws SQLException {
    long reverses = row.getLong("reverses");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new ReversalOf(new EntryId(reverses), row.getInt("part")));
  }

  private Posting toPosting(ResultSet row) throws SQLException {
    Money amount = new Money(row.getLong("amount"), Rows.unit(row.getString("unit"), currency));
    int reverses = row.getInt("reverses_leg");
    Optional<Integer> leg = row.wasNull() ? Optional.empty() : Optional.of(reverses);
    return new Posting(toAccount(row), Side.valueOf(row.getString("side")), amount, leg);
  }

  private static Account toAccount(ResultSet row) throws SQLException {
    long number = row.getLong("account_id");
    long owner = row.getLong("owner");
    return row.wasNull()
        ? SystemAccount.numbered(number).orElseThrow()
        : new CustomerAccount(
            new UserId(owner), AccountKind.valueOf(row.getString("account_kind")));
  }

  @Override
  public Optional<EntryId> under(BusinessKey key) {
    return database
        .dsl()
        .select(BUSINESS_KEY.ENTRY_ID)
        .from(BUSINESS_KEY)
        .where(BUSINESS_KEY.KIND.eq(key.kind()))
        .and(BUSINESS_KEY.REFERENCE.eq(key.reference()))
        .and(BUSINESS_KEY.ENTRY_ID.isNotNull())
        .fetchOptional(row -> new EntryId(row.value1()));
  }
}
