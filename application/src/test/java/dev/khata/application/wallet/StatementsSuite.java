package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Journal.Receipt;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.Statement.Cursor;
import dev.khata.domain.wallet.Statement.Line;
import dev.khata.domain.wallet.Statements;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of {@link Statements}. */
public abstract class StatementsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Instant EVER = NOW.plusSeconds(1_000_000);

  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  protected abstract Journal journal();

  protected abstract Statements statements();

  @Test
  void a_period_has_what_was_there_before_what_happened_and_what_came_of_it() {
    append(topUp(wallet, 1_000, NOW), 0);
    append(sale(wallet, 100, NOW), 10);
    append(sale(wallet, 200, NOW), 20);
    append(sale(wallet, 300, NOW), 30);

    Statement statement = page(at(10), at(30), Optional.empty(), 10);

    assertThat(statement.opening()).isEqualTo(npr(1_000));
    assertThat(statement.lines()).extracting(Line::amount).containsExactly(npr(100), npr(200));
    assertThat(statement.lines())
        .extracting(Line::balanceAfter)
        .containsExactly(npr(900), npr(700));
    assertThat(statement.closing()).isEqualTo(npr(700));
    assertThat(statement.next()).isEmpty();
  }

  @Test
  void a_line_tells_all_of_its_posting() {
    JournalEntry topUp = topUp(wallet, 1_000, NOW.minusSeconds(60));
    Receipt receipt = journal().append(topUp, NOW);

    Line line = page(NOW, EVER, Optional.empty(), 10).lines().getFirst();

    assertThat(line)
        .isEqualTo(
            new Line(
                ((Receipt.Recorded) receipt).entry(),
                topUp.kind(),
                Side.CREDIT,
                npr(1_000),
                npr(1_000),
                NOW,
                NOW.minusSeconds(60)));
  }

  @Test
  void a_page_is_followed_by_the_next_until_there_is_none() {
    append(topUp(wallet, 1_000, NOW), 0);
    IntStream.rangeClosed(1, 6).forEach(i -> append(sale(wallet, i, NOW), i));

    Statement first = page(at(1), EVER, Optional.empty(), 4);
    append(sale(wallet, 7, NOW), 7);
    Statement second = page(at(1), EVER, first.next(), 4);

    assertThat(first.opening()).isEqualTo(second.opening()).isEqualTo(npr(1_000));
    assertThat(first.lines())
        .extracting(line -> line.amount().minorUnits())
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(second.lines())
        .extracting(line -> line.amount().minorUnits())
        .containsExactly(5L, 6L, 7L);
    assertThat(second.closing()).isEqualTo(npr(972));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_page_that_ends_with_the_period_has_no_next() {
    append(topUp(wallet, 10, NOW), 0);
    append(topUp(wallet, 10, NOW), 1);

    assertThat(page(NOW, EVER, Optional.empty(), 2).next()).isEmpty();
  }

  @Test
  void an_account_that_was_never_used_has_an_empty_statement() {
    Statement statement = page(NOW, EVER, Optional.empty(), 10);

    assertThat(statement).isEqualTo(new Statement(npr(0), npr(0), List.of(), Optional.empty()));
  }

  @Test
  void each_posting_of_an_entry_on_the_account_is_a_line() {
    append(
        JournalEntry.unkeyed(
            new EntryKind("TEST"),
            NOW,
            List.of(
                Posting.credit(wallet, npr(100)),
                Posting.debit(wallet, npr(60)),
                Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(40)))),
        0);

    assertThat(page(NOW, EVER, Optional.empty(), 10).lines())
        .extracting(Line::balanceAfter)
        .containsExactly(npr(100), npr(40));
  }

  private Statement page(Instant from, Instant to, Optional<Cursor> after, int limit) {
    return statements().page(wallet, from, to, after, limit);
  }

  private void append(JournalEntry entry, int second) {
    assertThat(journal().append(entry, at(second))).isInstanceOf(Receipt.Recorded.class);
  }

  private static Instant at(int second) {
    return NOW.plusSeconds(second);
  }
}
