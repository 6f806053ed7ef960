package dev.khata.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opened books of a test's own. */
final class Ledger implements AfterAllCallback {
  private final TestDatabase database = TestDatabase.fresh();

  static Ledger fresh() {
    return new Ledger();
  }

  private Ledger() {
    assertThat(wallet().get(CurrencyPin.class).pin(Somebody.NPR))
        .isInstanceOf(CurrencyPin.Answer.Agreed.class);
  }

  Ports wallet() {
    return WalletPersistence.ports(database.database(), database.transactions(), Somebody.NPR);
  }

  JooqTransactions transactions() {
    return database.transactions();
  }

  DSLContext dsl() {
    return database.dsl();
  }

  Database database() {
    return database.database();
  }

  Connection connect(ServerRole role) throws SQLException {
    return database.connect(role);
  }

  void tamper(String... statements) {
    database.tamper(statements);
  }

  /** That user's account is deleted. */
  void depart(UserId owner) {
    dsl()
        .execute(
            """
            INSERT INTO archived_user (id, public_id, state, user_type, referral_code, created_at,
              updated_at, deleted_at)
            VALUES (?, gen_random_uuid(), 'ACTIVE', 'PREPAID', fresh_referral_code(), now(), now(),
              now())
            """,
            owner.value());
    dsl().execute("DELETE FROM users WHERE id = ?", owner.value());
  }

  /** The number of an account of a user. */
  long number(CustomerAccount account) {
    return dsl()
        .fetchSingle(
            "SELECT id FROM account WHERE owner = ? AND kind = ?",
            account.owner().value(),
            account.kind().name())
        .get(0, Long.class);
  }

  EntryId record(JournalEntry entry, Instant now) {
    Receipt receipt = wallet().get(Journal.class).append(entry, now);
    assertThat(receipt).isInstanceOf(Receipt.Recorded.class);
    return ((Receipt.Recorded) receipt).entry();
  }

  List<LedgerProof.Fault> faults() {
    List<LedgerProof.Fault> faults = new ArrayList<>();
    wallet().get(LedgerProof.class).whole(faults::add, Progress.UNSEEN);
    return faults;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  void close() {
    database.close();
  }
}
