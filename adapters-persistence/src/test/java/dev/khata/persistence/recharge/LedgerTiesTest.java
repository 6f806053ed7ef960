package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.Desk;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Report;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.wallet.EntryId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that stand for money outside the journal, changed behind its back. */
class LedgerTiesTest {
  private static final String REWARD =
      "SELECT min(id) FROM recharge_transaction WHERE source = 'REFERRAL_REWARD'";

  private Bookshop books;
  private UserId payer;

  @BeforeEach
  void open() {
    books = new Bookshop();
    payer = books.customer(Fresh.phone());
    books.give(payer, 500);
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void a_purchase_whose_amount_was_changed_is_named() {
    long entry = bought();

    tamper("UPDATE recharge_transaction SET amount = amount - 1 WHERE entry_id = " + entry);

    assertThat(books.faults())
        .contains(
            "entry %d: moves other money than its transactions tell of".formatted(entry),
            "entry %d: gives -10000 to user %s, its transactions tell of -9999"
                .formatted(entry, payer));
  }

  @Test
  void a_purchase_that_was_deleted_is_named() {
    long entry = bought();

    tamper("DELETE FROM recharge_transaction WHERE entry_id = " + entry);

    assertThat(books.faults())
        .contains(
            "entry %d: moves money of which no transaction tells".formatted(entry),
            "user %s: has 0 transactions up to number 0, and should have 1".formatted(payer))
        .anyMatch(fault -> fault.endsWith("nobody bought it"));
  }

  @Test
  void a_purchase_that_was_given_to_another_user_is_named() {
    long entry = bought();
    UserId other = books.customer(Fresh.phone());

    tamper(
        "UPDATE recharge_transaction SET user_id = %s WHERE entry_id = %d".formatted(other, entry));

    assertThat(books.faults())
        .contains(
            "entry %d: gives -10000 to user %s, its transactions tell of 0".formatted(entry, payer),
            "entry %d: gives 0 to user %s, its transactions tell of -10000".formatted(entry, other),
            "user %s: has 1 transactions up to number 1, and should have 0".formatted(other))
        .anyMatch(fault -> fault.contains("is not what it bought"));
  }

  @Test
  void a_purchase_by_gateway_whose_amount_was_changed_is_named() {
    long entry = entry(books.shop.buy(payer, 100));

    tamper("UPDATE recharge_transaction SET amount = 1 WHERE entry_id = " + entry);

    assertThat(books.faults())
        .contains("entry %d: moves other money than its transactions tell of".formatted(entry));
  }

  @Test
  void a_transaction_without_its_entry_is_named() {
    long entry = bought();
    long transaction =
        books.number("SELECT id FROM recharge_transaction WHERE entry_id = ?", entry);

    tamper(
        "DELETE FROM posting WHERE entry_id = " + entry,
        "DELETE FROM journal_entry WHERE id = " + entry);

    assertThat(books.faults())
        .contains("entry %d: transaction %d is not of such an entry".formatted(entry, transaction));
  }

  @Test
  void a_purchase_that_was_added_is_named() {
    bought();

    tamper(
        """
        INSERT INTO recharge_transaction (user_id, seq, amount, created_at, plan_id,
          subscription_id, entry_id, category, direction, source, status, service_type,
          payment_method)
        SELECT user_id, 2, amount, created_at, plan_id, subscription_id, entry_id, category,
          direction, source, status, service_type, payment_method
        FROM recharge_transaction WHERE seq = 1
        """,
        "UPDATE transaction_counter SET last_seq = 2");

    assertThat(books.faults())
        .anyMatch(fault -> fault.endsWith("moves other money than its transactions tell of"))
        .anyMatch(fault -> fault.endsWith("nobody bought it"));
  }

  @Test
  void a_top_up_that_was_changed_or_deleted_is_named() {
    long changed = entry(books.shop.topUp(payer, 100));
    long deleted = entry(books.shop.topUp(payer, 200));

    tamper(
        "UPDATE recharge_transaction SET amount = 5 WHERE entry_id = " + changed,
        "DELETE FROM recharge_transaction WHERE entry_id = " + deleted);

    assertThat(books.faults())
        .contains(
            "entry %d: moves other money than its transactions tell of".formatted(changed),
            "entry %d: moves money of which no transaction tells".formatted(deleted));
  }

  @Test
  void money_that_went_back_and_is_told_of_otherwise_is_named() {
    Paid paid = books.shop.topUp(payer, 100);
    books.shop.hear(new Report.Reversed(paid.capture(), "rev-1", rupees(40)));
    books.shop.hear(new Report.ReversalUndone(paid.capture(), "rev-1", rupees(40)));
    books.shop.hear(new Report.Refunded(paid.capture(), "ref-1", Optional.empty(), rupees(20)));
    assertThat(books.faults()).isEmpty();

    tamper("UPDATE recharge_transaction SET amount = amount + 1 WHERE source = 'REFUND'");

    assertThat(books.faults())
        .filteredOn(fault -> fault.endsWith("moves other money than its transactions tell of"))
        .hasSize(3);
  }

  @Test
  void an_adjustment_that_was_changed_or_deleted_is_named() {
    EntryId changed = books.give(payer, 7);
    EntryId deleted = books.givePoints(payer, 8);
    EntryId moved = books.give(payer, 9);
    UserId other = books.customer(Fresh.phone());

    tamper(
        "UPDATE adjustment SET amount = amount + 1 WHERE entry_id = " + changed,
        "DELETE FROM adjustment WHERE entry_id = " + deleted,
        "UPDATE adjustment SET owner = %s WHERE entry_id = %s".formatted(other, moved));

    assertThat(books.faults())
        .contains("entry %s: is an adjustment that nobody made".formatted(deleted))
        .anyMatch(fault -> fault.startsWith("entry %s: is not what adjustment".formatted(changed)))
        .anyMatch(fault -> fault.startsWith("entry %s: is not what adjustment".formatted(moved)))
        .hasSize(3);
  }

  @Test
  void an_adjustment_of_another_entry_is_named() {
    long entry = bought();
    EntryId given = books.give(payer, 7);

    tamper("UPDATE adjustment SET entry_id = %d WHERE entry_id = %s".formatted(entry, given));

    assertThat(books.faults())
        .contains("entry %s: is an adjustment that nobody made".formatted(given))
        .anyMatch(
            fault ->
                fault.matches("entry %d: adjustment .* is not of such an entry".formatted(entry)));
  }

  @Test
  void a_capture_in_suspense_that_was_changed_or_deleted_is_named() {
    Paid paid = books.shop.topUp(payer, 100);
    books.shop.payAlso(paid.subject(), 90);
    long entry = books.number("SELECT entry_id FROM payment_capture WHERE entry_id IS NOT NULL");
    assertThat(books.faults()).isEmpty();

    tamper(
        "UPDATE payment_capture SET amount = 8000, given_back = 0, returned = 0 WHERE entry_id = "
            + entry);
    assertThat(books.faults())
        .anyMatch(fault -> fault.startsWith("entry %d: moves 9000, capture".formatted(entry)));

    tamper("DELETE FROM payment_capture WHERE entry_id = " + entry);
    assertThat(books.faults())
        .contains("entry %d: lies in suspense for no capture".formatted(entry));
  }

  @Test
  void a_reward_that_was_changed_deleted_or_doubled_is_named() {
    long entry = rewarded();
    long reward = books.number(REWARD);
    assertThat(books.faults()).isEmpty();

    tamper("UPDATE recharge_transaction SET amount = amount + 1 WHERE id = " + reward);
    assertThat(books.faults())
        .contains(
            "entry %d: moves other money than its transactions tell of".formatted(entry),
            "transaction %d: is not the reward that was promised".formatted(reward));

    tamper(
        "UPDATE recharge_transaction SET amount = amount - 1 WHERE id = " + reward,
        "UPDATE referral SET reward = reward + 1");
    assertThat(books.faults())
        .containsExactly("transaction %d: is not the reward that was promised".formatted(reward));

    tamper(
        "UPDATE referral SET reward = reward - 1",
        """
        INSERT INTO recharge_transaction (user_id, seq, amount, created_at, entry_id, category,
          direction, source, status)
        SELECT user_id, seq + 1, amount, created_at, entry_id, category, direction, source, status
        FROM recharge_transaction WHERE source = 'REFERRAL_REWARD'
        """);
    assertThat(books.faults())
        .contains("entry %d: moves other money than its transactions tell of".formatted(entry))
        .anyMatch(fault -> fault.endsWith("is not the reward that was promised"));

    tamper("DELETE FROM recharge_transaction WHERE source = 'REFERRAL_REWARD'");
    assertThat(books.faults())
        .contains(
            "entry %d: moves other money than its transactions tell of".formatted(entry),
            "transaction %d: does not exist, though a reward was earned by it".formatted(reward));
  }

  @Test
  void a_promise_that_was_deleted_is_named() {
    rewarded();
    long reward = books.number(REWARD);

    tamper("DELETE FROM referral");

    assertThat(books.faults())
        .containsExactly("transaction %d: is not the reward that was promised".formatted(reward));
  }

  /** Somebody buys a plan who was brought by another; returns its entry. */
  private long rewarded() {
    UserId referrer = books.customer(Fresh.phone());
    tamper(
        """
        INSERT INTO referral (referrer_id, referred_id, reward, created_at, status)
        VALUES (%s, %s, 5000, now(), 'PENDING')
        """
            .formatted(referrer, payer));
    Item sale = books.till.decided(order(payer, books.till.plan(100_00, 28), Fresh.phone()));
    assertThat(new Desk(books.stores, books.rewards()).record(List.of(sale)))
        .isInstanceOf(Outcome.Recorded.class);
    return books.number("SELECT max(entry_id) FROM recharge_transaction");
  }

  private long bought() {
    books.till.sell(order(payer, books.till.plan(100_00, 28), Fresh.phone()));
    return books.number("SELECT max(entry_id) FROM recharge_transaction");
  }

  private long entry(Paid paid) {
    return books.number(
        "SELECT entry_id FROM recharge_transaction WHERE id = ?", paid.subject().number());
  }

  private void tamper(String... statements) {
    books.database.tamper(statements);
  }
}
