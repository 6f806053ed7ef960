package dev.khata.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Unit NPR = Unit.currency("NPR");
  private static final UserId USER = new UserId(7);
  private static final CustomerAccount WALLET = CustomerAccount.wallet(USER);

  @Test
  void an_entry_that_does_not_balance_can_not_be_made() {
    assertThatThrownBy(
            () ->
                entry(Posting.debit(WALLET, npr(5)), Posting.credit(SystemAccount.REVENUE, npr(4))))
        .hasMessage("TEST is not balanced: {NPR=1}");
  }

  @Test
  void each_unit_balances_by_itself() {
    assertThatThrownBy(
            () ->
                entry(
                    Posting.debit(WALLET, npr(5)),
                    Posting.credit(SystemAccount.POINTS_ISSUED, new Money(5, Unit.POINTS))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_currencies_are_not_in_one_entry() {
    Money inr = new Money(5, Unit.currency("INR"));

    assertThatThrownBy(
            () ->
                entry(
                    Posting.debit(WALLET, npr(5)),
                    Posting.credit(SystemAccount.REVENUE, npr(5)),
                    Posting.debit(WALLET, inr),
                    Posting.credit(SystemAccount.REVENUE, inr)))
        .hasMessageContaining("mixes currencies");
  }

  @Test
  void an_entry_has_at_least_two_and_at_most_a_hundred_legs() {
    Posting debit = Posting.debit(WALLET, npr(1));
    Posting credit = Posting.credit(WALLET, npr(1));

    assertThatThrownBy(() -> entry()).isInstanceOf(IllegalArgumentException.class);
    assertThat(entry(legs(debit, credit, 50)).postings()).hasSize(100);
    assertThatThrownBy(() -> entry(legs(debit, credit, 51)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Posting[] legs(Posting debit, Posting credit, int pairs) {
    return Stream.concat(
            Stream.generate(() -> debit).limit(pairs), Stream.generate(() -> credit).limit(pairs))
        .toArray(Posting[]::new);
  }

  @Test
  void balances_that_would_overflow_are_refused() {
    Money max = npr(Long.MAX_VALUE);

    assertThatThrownBy(() -> entry(Posting.debit(WALLET, max), Posting.debit(WALLET, max)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void an_account_takes_its_own_unit_only() {
    assertThatThrownBy(() -> Posting.debit(WALLET, new Money(1, Unit.POINTS)))
        .hasMessage("WALLET of user 7 does not take POINTS");
    assertThatThrownBy(() -> Posting.debit(CustomerAccount.points(USER), npr(1)))
        .hasMessage("POINTS of user 7 does not take NPR");
    assertThatThrownBy(() -> Posting.credit(SystemAccount.POINTS_ISSUED, npr(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_posting_of_nothing_can_not_be_made() {
    assertThatThrownBy(() -> Posting.debit(WALLET, npr(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_balance_grows_on_the_side_of_its_account() {
    assertThat(Posting.credit(WALLET, npr(5)).change()).isEqualTo(5);
    assertThat(Posting.debit(WALLET, npr(5)).change()).isEqualTo(-5);
    assertThat(Posting.debit(WALLET.receivable(), npr(5)).change()).isEqualTo(5);
    assertThat(Posting.credit(WALLET.receivable(), npr(5)).change()).isEqualTo(-5);
  }

  @Test
  void accounts_of_the_house_are_numbered_once_and_below_those_of_users() {
    assertThat(SystemAccount.values())
        .extracting(SystemAccount::number)
        .doesNotHaveDuplicates()
        .allMatch(number -> number > 0 && number < SystemAccount.FIRST_CUSTOMER_NUMBER);
    assertThat(SystemAccount.values())
        .allMatch(account -> SystemAccount.numbered(account.number()).equals(Optional.of(account)));
    assertThat(SystemAccount.numbered(999)).isEmpty();
  }

  private static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }

  private static JournalEntry entry(Posting... postings) {
    return JournalEntry.unkeyed(new EntryKind("TEST"), NOW, List.of(postings));
  }
}
