package dev.khata.persistence.wallet;

import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.persistence.database.Constraints;
import dev.khata.persistence.postgres.ServerRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses whoever asks. */
class BooksAreGuardedTest {
  @RegisterExtension static final Ledger LEDGER = Ledger.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final String POSTING =
      "INSERT INTO posting (entry_id, leg, account_id, side, unit, amount, created_at) VALUES ";

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  @Test
  void an_entry_that_is_not_balanced_is_refused() {
    long entry = entry(2);

    assertRefused(
        POSTING + posting(entry, 1, 1, "DEBIT", 10) + ", " + posting(entry, 2, 2, "CREDIT", 9),
        "posting_balanced");
  }

  @Test
  void an_entry_whose_units_do_not_each_balance_is_refused() {
    long entry = entry(2);

    assertRefused(
        POSTING
            + posting(entry, 1, 1, "DEBIT", 10)
            + ", "
            + "(%d, 2, %d, 'CREDIT', 'POINTS', 10, now())"
                .formatted(entry, SystemAccount.POINTS_ISSUED.number()),
        "posting_balanced");
  }

  @Test
  void a_leg_for_an_older_entry_is_refused_even_if_it_balances() {
    EntryId old = LEDGER.record(topUp(wallet, 100, NOW), NOW);

    assertRefused(
        POSTING
            + posting(old.value(), 3, 1, "DEBIT", 10)
            + ", "
            + posting(old.value(), 4, 2, "CREDIT", 10),
        "posting_whole_entry");
  }

  @Test
  void an_entry_of_which_a_leg_is_missing_is_refused() {
    long entry = entry(3);

    assertRefused(
        POSTING + posting(entry, 1, 1, "DEBIT", 10) + ", " + posting(entry, 2, 2, "CREDIT", 10),
        "posting_whole_entry");
  }

  @Test
  void a_posting_that_claims_another_transaction_is_refused() {
    long entry = entry(2);

    assertRefused(
        "INSERT INTO posting (entry_id, leg, account_id, side, unit, amount, created_at, xact)"
            + " SELECT %d, n, n, s, 'NPR', 1, now(), 3".formatted(entry)
            + " FROM (VALUES (1, 'DEBIT'), (2, 'CREDIT')) AS v (n, s)",
        "posting_own_xact");
  }

  @Test
  void a_posting_in_another_unit_than_its_account_is_refused() {
    long entry = entry(2);

    assertRefused(
        "INSERT INTO posting (entry_id, leg, account_id, side, unit, amount, created_at)"
            + " SELECT %d, n, n, s, 'POINTS', 1, now()".formatted(entry)
            + " FROM (VALUES (1, 'DEBIT'), (2, 'CREDIT')) AS v (n, s)",
        "posting_account_fk");
  }

  @Test
  void a_customer_below_zero_is_refused() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);

    assertRefused(
        "UPDATE account SET balance = -1 WHERE id = " + LEDGER.number(wallet), "account_covered");
    assertRefused(
        "UPDATE account SET held = 101 WHERE id = " + LEDGER.number(wallet), "account_covered");
  }

  @Test
  void an_adjustment_has_two_people_behind_it_if_one_is_not_enough() {
    assertRefused(
        adjustment("NULL", "NULL", "NULL", "REQUESTED"), "adjustment_requested_by_somebody");
    assertRefused(adjustment("7", "now()", "7", "REJECTED"), "adjustment_decided_by_another");
    assertRefused(
        adjustment("7", "now() + interval '1 s'", "NULL", "REJECTED"),
        "adjustment_decided_later_by_somebody");
    LEDGER.dsl().execute(adjustment("7", "now()", "8", "REJECTED"));
  }

  private static String adjustment(String by, String decidedAt, String decidedBy, String state) {
    return "INSERT INTO adjustment (id, owner, account_kind, side, amount, unit, reason, state,"
        + " requested_at, requested_by, decided_at, decided_by) VALUES (gen_random_uuid(), 5,"
        + " 'POINTS', 'CREDIT', 1, 'POINTS', 'test', '%s', now(), %s, %s, %s)"
            .formatted(state, by, decidedAt, decidedBy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "journal_entry",
        "posting",
        "business_key",
        "roll_up",
        "roll_up_sum",
        "unit",
        "ledger_currency"
      })
  void what_is_written_is_neither_changed_nor_deleted_not_even_by_its_owner(String table) {
    for (String sql : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
      assertThatThrownBy(() -> asOwner(sql)).hasMessageContaining("append-only");
      assertThatThrownBy(() -> LEDGER.dsl().execute(sql)).hasMessageContaining("denied");
    }
  }

  @Test
  void a_posting_is_not_changed_and_an_account_not_deleted() {
    assertThatThrownBy(() -> asOwner("UPDATE posting SET amount = 1"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> asOwner("DELETE FROM account")).hasMessageContaining("append-only");
  }

  @Test
  void two_versions_of_an_account_are_refused() {
    LEDGER.record(topUp(wallet, 100, NOW), NOW);
    long entry = entry(2);

    assertRefused(
        "INSERT INTO posting (entry_id, leg, account_id, side, unit, amount, created_at,"
            + " balance_after, version) VALUES (%d, 1, 1, 'DEBIT', 'NPR', 1, now(), NULL, NULL),"
                .formatted(entry)
            + " (%d, 2, %d, 'CREDIT', 'NPR', 1, now(), 1, 1)"
                .formatted(entry, LEDGER.number(wallet)),
        "posting_account_version_key");
  }

  private static void assertRefused(String sql, String constraint) {
    assertThatThrownBy(() -> LEDGER.dsl().execute(sql))
        .isInstanceOfSatisfying(
            DataAccessException.class,
            failure -> assertThat(Constraints.violated(failure)).contains(constraint));
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection owner = LEDGER.connect(ServerRole.OWNER);
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The number of an entry that has no postings yet. */
  private static long entry(int legs) {
    return LEDGER
        .dsl()
        .fetchSingle(
            "INSERT INTO journal_entry (created_at, effective_at, legs, kind)"
                + " VALUES (now(), now(), ?, 'TEST') RETURNING id",
            legs)
        .get(0, Long.class);
  }

  private static String posting(long entry, int leg, long account, String side, long amount) {
    return "(%d, %d, %d, '%s', 'NPR', %d, now())".formatted(entry, leg, account, side, amount);
  }
}
