package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Reversal;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Statement;
import dev.khata.domain.wallet.Statement.Cursor;
import dev.khata.domain.wallet.Statement.Line;
import dev.khata.domain.wallet.SystemAccount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * What holds of a ledger after any history: it agrees with a simple model at every step, entries
 * balance, balances are the sums of their postings, nobody is below zero, replays change nothing,
 * versions have no gaps, and the past stays as it was.
 */
public abstract class LedgerProperties {
  private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private static final List<String> RARITIES =
      List.of(
          "settled",
          "settled with a rest",
          "settlement reversed",
          "reversed again",
          "not recovered",
          "not recovered from held",
          "captured in part");

  /** Books that nobody else uses meanwhile. */
  protected abstract Books books();

  @Provide
  protected Arbitrary<List<Step>> histories() {
    return Histories.any();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  public void a_ledger_agrees_with_a_simple_model_after_every_step(
      @ForAll("histories") List<Step> history) {
    Books books = books();
    SettableClock clock = new SettableClock();
    Bookkeeper keeper = new Bookkeeper(books, clock);
    Model model = new Model();
    BigDecimal clearing = house(books, SystemAccount.GATEWAY_CLEARING);
    BigDecimal revenue = house(books, SystemAccount.REVENUE);
    Map<Instant, long[]> past = new LinkedHashMap<>();

    for (Step step : history) {
      clock.advance(TICK);
      take(step, keeper, model, books);
      assertAgreed(books, keeper, model);
      past.put(clock.instant(), model.wallet.clone());
    }

    RARITIES.forEach(rarity -> note(rarity, model.rarities.contains(rarity)));
    assertThat(house(books, SystemAccount.GATEWAY_CLEARING).subtract(clearing))
        .isEqualByComparingTo(BigDecimal.valueOf(model.clearing, 2));
    assertThat(house(books, SystemAccount.REVENUE).subtract(revenue))
        .isEqualByComparingTo(BigDecimal.valueOf(model.revenue, 2));
    assertPastStays(books, keeper, past);
    assertStatementsChain(books, keeper, model);
    assertThat(books.faults()).isEmpty();
  }

  /** Enough of the histories must be worth the while. */
  private void note(String rarity, boolean happened) {
    Statistics.label(rarity).collect(happened);
    Statistics.label(rarity)
        .coverage(coverage -> coverage.check(true).percentage(share -> share >= minShare()));
  }

  /** In how many of the histories each rarity must happen, in percent; 0 when they are few. */
  protected double minShare() {
    return 1;
  }

  private static void take(Step step, Bookkeeper keeper, Model model, Books books) {
    switch (step) {
      case Step.TopUp(int user, int paisa) -> {
        assertThat(keeper.topUp(user, paisa)).isTrue();
        model.topUp(user, paisa);
      }
      case Step.Spend(int user, int paisa) ->
          assertThat(keeper.spend(user, paisa)).isEqualTo(model.spend(user, paisa));
      case Step.Transfer(int from, int to, int paisa) ->
          assertThat(keeper.transfer(from, to, paisa)).isEqualTo(model.transfer(from, to, paisa));
      case Step.SumUp sumUp -> books.rollUp();
      case Step.Place(int user, int paisa) ->
          assertThat(keeper.place(user, paisa)).isEqualTo(model.place(user, paisa));
      case Step.Capture(int nth, int paisa) ->
          earlier(nth, model.holds(), hold -> captureBoth(keeper, model, hold, paisa));
      case Step.Release(int nth) ->
          earlier(
              nth,
              model.holds(),
              hold -> assertThat(keeper.release(hold)).isEqualTo(model.release(hold)));
      case Step.Replay(int nth) ->
          earlier(nth, model.entries(), entry -> assertThat(keeper.replay(entry)).isTrue());
      case Step.ReverseRest(int nth) ->
          earlier(
              nth,
              model.entries(),
              entry ->
                  assertThat(keeper.reverse(entry, new Reversal.Extent.Rest()))
                      .isEqualTo(model.reverseRest(entry)));
      case Step.ReversePart(int nth, int paisa) ->
          earlier(
              nth,
              model.entries(),
              entry ->
                  assertThat(keeper.reverse(entry, new Reversal.Extent.Part(npr(paisa))))
                      .isEqualTo(model.reversePart(entry, paisa)));
    }
  }

  private static void captureBoth(Bookkeeper keeper, Model model, int hold, long paisa) {
    assertThat(keeper.capture(hold, paisa)).isEqualTo(model.capture(hold, paisa));
  }

  /** With one of those that there are, if there is any. */
  private static void earlier(int nth, int count, IntConsumer with) {
    if (count > 0) {
      with.accept(nth % count);
    }
  }

  private static void assertAgreed(Books books, Bookkeeper keeper, Model model) {
    for (int user = 0; user < Histories.USERS; user++) {
      CustomerAccount wallet = keeper.wallet(user);
      Balances.Snapshot found = books.balances().of(Set.of(wallet, wallet.receivable()));
      assertThat(found.of(wallet))
          .isEqualTo(new Balance(npr(model.wallet[user]), npr(model.held[user])));
      assertThat(found.of(wallet.receivable()).total()).isEqualTo(npr(model.owed[user]));
    }
  }

  private static void assertPastStays(Books books, Bookkeeper keeper, Map<Instant, long[]> past) {
    past.forEach(
        (instant, wallets) -> {
          for (int user = 0; user < Histories.USERS; user++) {
            assertThat(books.balances().asOf(keeper.wallet(user), instant))
                .isEqualTo(npr(wallets[user]));
          }
        });
  }

  /** Page by page; a gap between versions would end a page early. */
  private static void assertStatementsChain(Books books, Bookkeeper keeper, Model model) {
    for (int user = 0; user < Histories.USERS; user++) {
      Optional<Cursor> after = Optional.empty();
      long balance = 0;
      do {
        Statement page = books.statements().page(keeper.wallet(user), Instant.EPOCH, FAR, after, 3);
        for (Line line : page.lines()) {
          long amount = line.amount().minorUnits();
          balance += line.side() == Side.CREDIT ? amount : -amount;
          assertThat(line.balanceAfter()).isEqualTo(npr(balance));
        }
        assertThat(page.closing()).isEqualTo(npr(model.wallet[user]));
        after = page.next();
      } while (after.isPresent());
      assertThat(balance).isEqualTo(model.wallet[user]);
    }
  }

  private static BigDecimal house(Books books, SystemAccount account) {
    return books.balances().of(account).balance(account.grows());
  }
}
