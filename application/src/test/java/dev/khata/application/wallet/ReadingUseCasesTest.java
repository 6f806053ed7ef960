package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static dev.khata.application.wallet.Somebody.points;
import static dev.khata.application.wallet.Somebody.sale;
import static dev.khata.application.wallet.Somebody.somebody;
import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingUseCasesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);
  private final CustomerAccount wallet = CustomerAccount.wallet(somebody());

  @BeforeEach
  void keep_books() {
    books.append(topUp(wallet, 100, NOW), NOW);
    books.append(sale(wallet, 30, NOW), NOW.plusSeconds(10));
  }

  @Test
  void a_user_sees_what_they_have_and_owe() {
    ReadBalance.Result found = new ReadBalance(books).handle(wallet.owner());

    assertThat(found.wallet().available()).isEqualTo(npr(70));
    assertThat(found.owed()).isEqualTo(npr(0));
    assertThat(found.points().total()).isEqualTo(points(0));
  }

  @Test
  void the_past_can_be_asked_for() {
    BalanceAsOf asOf = new BalanceAsOf(books);

    assertThat(asOf.handle(wallet, NOW)).isEqualTo(npr(100));
    assertThat(asOf.handle(SystemAccount.REVENUE, NOW).balance(Side.CREDIT))
        .isEqualByComparingTo("0");
    assertThat(asOf.handle(SystemAccount.REVENUE, NOW.plusSeconds(10)).balance(Side.CREDIT))
        .isEqualByComparingTo("0.30");
  }

  @Test
  void a_statement_is_read_page_by_page() {
    ReadStatement statements = new ReadStatement(books);

    Statement first = statements.handle(page(Optional.empty(), 1));
    Statement second = statements.handle(page(first.next(), 1));

    assertThat(first.lines()).extracting(Statement.Line::amount).containsExactly(npr(100));
    assertThat(second.lines()).extracting(Statement.Line::amount).containsExactly(npr(30));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_page_without_lines_or_a_period_without_end_is_a_mistake() {
    assertThatThrownBy(() -> page(Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> page(Optional.empty(), ReadStatement.MAX_LINES + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new ReadStatement.Command(wallet, NOW, NOW.minusSeconds(1), Optional.empty(), 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ReadStatement.Command page(Optional<Statement.Cursor> after, int limit) {
    return new ReadStatement.Command(wallet, NOW, NOW.plusSeconds(60), after, limit);
  }
}
