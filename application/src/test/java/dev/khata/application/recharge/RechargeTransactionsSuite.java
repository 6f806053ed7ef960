package dev.khata.application.recharge;

import static dev.khata.application.recharge.SomeTransaction.failed;
import static dev.khata.application.recharge.SomeTransaction.recharge;
import static dev.khata.application.recharge.SomeTransaction.topUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.RechargeTransactions.Sort;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link RechargeTransactions}. */
public abstract class RechargeTransactionsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final String A = "+9779841000001";
  private static final String B = "+9779841000099";
  private static final Window ALL = new Window(0, 100);

  private final UserId user = Somebody.somebody();

  protected abstract RechargeTransactions transactions();

  /** Puts a transaction on record, the next one of its user. */
  protected abstract RechargeTransaction add(TransactionFacts facts, Instant at);

  /** Runs the work where transactions may be handed out one by one. */
  protected abstract void exporting(Runnable work);

  @Test
  void a_transaction_is_found_with_all_there_is_to_it() {
    RechargeTransaction bought = add(recharge(user, 24_900, A), NOW);
    RechargeTransaction failed = add(failed(user, 19_900, B), NOW.plusSeconds(1));
    RechargeTransaction pending = add(topUp(user, 50_000), NOW.plusSeconds(2));

    assertThat(transactions().find(bought.id())).contains(bought);
    assertThat(transactions().find(failed.id())).contains(failed);
    assertThat(transactions().find(pending.id())).contains(pending);
    assertThat(transactions().find(new TransactionId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void what_is_pending_is_counted_from_the_oldest_on() {
    Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
    add(topUp(user, 50_000), longAgo.plusSeconds(1));
    add(failed(user, 19_900, B), longAgo);
    add(topUp(user, 50_000), longAgo);

    assertThat(transactions().pendingSince(2)).containsExactly(longAgo, longAgo.plusSeconds(1));
    assertThat(transactions().pendingSince(1)).containsExactly(longAgo);
  }

  @Test
  void a_user_has_pages_of_their_own_newest_or_oldest_first() {
    List<RechargeTransaction> added = added(5);
    add(recharge(Somebody.somebody(), 1, A), NOW);

    assertThat(page(Order.down(Sort.CREATED_AT), new Window(0, 2)))
        .isEqualTo(new Page<>(List.of(added.get(4), added.get(3)), 5));
    assertThat(page(Order.down(Sort.CREATED_AT), new Window(4, 2)))
        .isEqualTo(new Page<>(List.of(added.get(0)), 5));
    assertThat(page(Order.up(Sort.CREATED_AT), new Window(2, 2)))
        .isEqualTo(new Page<>(List.of(added.get(2), added.get(3)), 5));
  }

  @Test
  void a_page_beyond_the_end_is_empty_but_knows_the_total() {
    added(3);

    assertThat(page(Order.down(Sort.CREATED_AT), new Window(4, 2)))
        .isEqualTo(new Page<>(List.of(), 3));
    assertThat(page(Order.up(Sort.CREATED_AT), new Window(3, 2)))
        .isEqualTo(new Page<>(List.of(), 3));
    assertThat(page(Order.up(Sort.AMOUNT), new Window(1_000_000_000_000L, 2)))
        .isEqualTo(new Page<>(List.of(), 3));
    assertThat(page(Order.down(Sort.CREATED_AT), new Window(Long.MAX_VALUE - 200, 100)))
        .isEqualTo(new Page<>(List.of(), 3));
  }

  @Test
  void somebody_without_transactions_has_an_empty_page() {
    assertThat(page(Order.down(Sort.CREATED_AT), ALL)).isEqualTo(Page.empty());
    assertThat(page(Order.down(Sort.AMOUNT), ALL)).isEqualTo(Page.empty());
  }

  @Test
  void amounts_that_are_equal_come_in_the_order_of_their_ids() {
    RechargeTransaction first = add(recharge(user, 200, A), NOW);
    RechargeTransaction second = add(recharge(user, 100, A), NOW);
    RechargeTransaction third = add(recharge(user, 200, A), NOW);

    assertThat(page(Order.up(Sort.AMOUNT), ALL).items()).containsExactly(second, first, third);
    assertThat(page(Order.down(Sort.AMOUNT), ALL).items()).containsExactly(third, first, second);
  }

  @Test
  void every_filter_leaves_out_what_does_not_pass() {
    RechargeTransaction bought = add(recharge(user, 24_900, A), NOW);
    RechargeTransaction failed = add(failed(user, 19_900, B), NOW.plusSeconds(1));
    RechargeTransaction pending = add(topUp(user, 50_000), NOW.plusSeconds(2));
    SomeFilter any = new SomeFilter(Filter.of(user));

    assertFound(any.category(Category.WALLET), pending);
    assertFound(any.direction(Direction.DEBIT), bought, failed);
    assertFound(any.serviceType(UserType.PREPAID), bought);
    assertFound(any.source(TransactionSource.RECHARGE), bought, failed);
    assertFound(any.status(Status.FAILED), failed);
    assertFound(any.method(PaymentMethod.CARD), pending);
    assertFound(any.from(phone("+9779800000001")), bought, failed);
    assertFound(any.from(like("0000001")), bought, failed);
    assertFound(any.to(phone(A)), bought);
    assertFound(any.to(like("84100")), bought, failed);
    assertFound(any.to(like("%")));
    assertFound(any.amount(between(19_900L, 24_900L)), bought, failed);
    assertFound(any.amount(between(19_901L, 24_899L)));
    assertFound(any.amount(between(2L, 1L)));
    assertFound(any.createdAt(between(NOW.plusSeconds(1), NOW.plusSeconds(2))), failed, pending);
    assertFound(new SomeFilter(any.status(Status.FAILED)).category(Category.WALLET));
  }

  @Test
  void a_filtered_page_knows_how_many_pass() {
    List<RechargeTransaction> added = added(5);
    add(topUp(user, 1), NOW);
    Filter filter = new SomeFilter(Filter.of(user)).category(Category.SERVICE);

    assertThat(transactions().page(filter, Order.down(Sort.CREATED_AT), new Window(2, 2)))
        .isEqualTo(new Page<>(List.of(added.get(2), added.get(1)), 5));
    assertThat(transactions().page(filter, Order.down(Sort.CREATED_AT), new Window(9, 2)))
        .isEqualTo(new Page<>(List.of(), 5));
  }

  @Test
  void those_of_everybody_come_by_time() {
    Page<RechargeTransaction> before =
        transactions().page(Filter.everything(), Order.down(Sort.CREATED_AT), ALL);
    Instant late = Instant.parse("2126-03-01T12:00:00Z");
    RechargeTransaction mine = add(recharge(user, 1, A), late.plusSeconds(1));
    RechargeTransaction other = add(recharge(Somebody.somebody(), 2, A), late);

    Page<RechargeTransaction> page =
        transactions().page(Filter.everything(), Order.down(Sort.CREATED_AT), new Window(0, 2));

    assertThat(page.total()).isEqualTo(before.total() + 2);
    assertThat(page.items()).containsExactly(mine, other);
    assertThat(transactions().find(mine.id())).contains(mine);
  }

  @Test
  void all_of_them_are_handed_out_one_by_one() {
    List<RechargeTransaction> added = added(7);
    List<RechargeTransaction> got = new ArrayList<>();

    exporting(
        () ->
            assertThat(transactions().each(Filter.of(user), Order.up(Sort.CREATED_AT), got::add))
                .isEqualTo(7));

    assertThat(got).isEqualTo(added);
  }

  @Test
  void handing_out_ends_when_nobody_takes_any_more() {
    added(7);
    List<RechargeTransaction> got = new ArrayList<>();

    assertThatThrownBy(
            () ->
                exporting(
                    () ->
                        transactions()
                            .each(
                                Filter.of(user),
                                Order.up(Sort.CREATED_AT),
                                row -> {
                                  got.add(row);
                                  throw new IllegalStateException("enough");
                                })))
        .hasMessage("enough");

    assertThat(got).hasSize(1);
  }

  private List<RechargeTransaction> added(int count) {
    List<RechargeTransaction> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      added.add(add(recharge(user, 100 + i, A), NOW.plusSeconds(i)));
    }
    return added;
  }

  private Page<RechargeTransaction> page(Order<Sort> order, Window window) {
    return transactions().page(Filter.of(user), order, window);
  }

  private void assertFound(Filter filter, RechargeTransaction... wanted) {
    Page<RechargeTransaction> page = transactions().page(filter, Order.up(Sort.CREATED_AT), ALL);
    assertThat(page).isEqualTo(new Page<>(List.of(wanted), wanted.length));
  }

  private static PhoneFilter phone(String number) {
    return new PhoneFilter(Optional.of(new PhoneNumber(number)), Optional.empty());
  }

  private static PhoneFilter like(String part) {
    return new PhoneFilter(Optional.empty(), Optional.of(part));
  }

  private static <T extends Comparable<T>> Between<T> between(T min, T max) {
    return new Between<T>(Optional.of(min), Optional.of(max));
  }
}
