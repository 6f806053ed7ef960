package dev.khata.application.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Mandates.Filter;
import dev.khata.domain.autopay.Mandates.Sort;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of lists of {@link Mandates}. */
public abstract class MandateListsSuite {
  private static final Instant NOW = SomeMandate.NOW;
  private static final Window ALL = new Window(0, 100);

  private final UserId me = Somebody.somebody();
  private final SomeMandate mine = SomeMandate.of(me);

  protected abstract Mandates mandates();

  protected abstract Transactions transactions();

  @Test
  void a_list_has_what_passes_its_filter() {
    PhoneNumber line = Fresh.phone();
    Mandate rent = add(mine.tagged("rent"));
    Mandate paused = rest(add(mine), new MandateState.Paused());
    Mandate elsewhere = add(mine.line(line));
    Mandate another = add(SomeMandate.fresh().line(line));
    rest(add(mine), new MandateState.Removed());

    assertThat(found(of(me))).containsExactly(rent, paused, elsewhere);
    assertThat(found(new Filter(mine(), none(), Optional.of(new Tag("rent")), none())))
        .containsExactly(rent);
    assertThat(found(new Filter(mine(), none(), Optional.of(new Tag("ren")), none()))).isEmpty();
    assertThat(found(new Filter(mine(), Optional.of(MandateStatus.PAUSED), none(), none())))
        .containsExactly(paused);
    assertThat(found(new Filter(mine(), Optional.of(MandateStatus.ENABLED), none(), none())))
        .containsExactly(rent, elsewhere);
    assertThat(found(new Filter(none(), none(), none(), Optional.of(line))))
        .containsExactly(elsewhere, another);
  }

  @Test
  void a_list_is_sorted_each_way() {
    Mandate one = add(mine.due(NOW.plusSeconds(3)).made(NOW.plusSeconds(2)));
    Mandate two = add(mine.due(NOW.plusSeconds(1)).made(NOW.plusSeconds(1)));
    Mandate three = rest(add(mine.made(NOW)), new MandateState.Paused());
    Mandate four =
        rest(
            add(mine.made(NOW.plusSeconds(9))),
            new MandateState.Disabled(StopReason.ONE_TIME_CHARGED));

    assertThat(sorted(Order.up(Sort.ID))).containsExactly(one, two, three, four);
    assertThat(sorted(Order.down(Sort.CREATED_AT))).containsExactly(four, one, two, three);
    assertThat(sorted(Order.up(Sort.NEXT_DUE))).containsExactly(two, one, three, four);
    assertThat(sorted(Order.down(Sort.NEXT_DUE))).containsExactly(four, three, one, two);
    assertThat(sorted(Order.up(Sort.STATUS))).containsExactly(four, one, two, three);
    assertThat(sorted(Order.down(Sort.STATUS))).containsExactly(three, two, one, four);
  }

  @Test
  void a_list_is_cut_into_pages() {
    Mandate one = add(mine);
    Mandate two = add(mine);
    Mandate three = add(mine);

    assertThat(page(of(me), Order.up(Sort.CREATED_AT), new Window(1, 1)))
        .isEqualTo(new Page<>(List.of(two), 3));
    assertThat(page(of(me), Order.down(Sort.NEXT_DUE), new Window(0, 2)))
        .isEqualTo(new Page<>(List.of(three, two), 3));
    assertThat(page(of(me), Order.up(Sort.STATUS), new Window(2, 2)))
        .isEqualTo(new Page<>(List.of(three), 3));
    assertThat(page(of(me), Order.up(Sort.ID), new Window(9, 2)))
        .isEqualTo(new Page<>(List.of(), 3));
    assertThat(one).isNotEqualTo(two);
  }

  private Mandate add(SomeMandate mandate) {
    return mandates().add(mandate.build());
  }

  private Mandate rest(Mandate mandate, MandateState state) {
    return transactions()
        .inTransaction(
            () -> {
              Mandate resting = mandate.with(state);
              mandates().save(new MandateChange(resting, List.of(), Optional.empty()), NOW);
              return resting;
            });
  }

  private Optional<UserId> mine() {
    return Optional.of(me);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static Filter of(UserId user) {
    return new Filter(Optional.of(user), none(), none(), none());
  }

  private List<Mandate> found(Filter filter) {
    return page(filter, Order.up(Sort.ID), ALL).items();
  }

  private List<Mandate> sorted(Order<Sort> order) {
    return page(of(me), order, ALL).items();
  }

  private Page<Mandate> page(Filter filter, Order<Sort> order, Window window) {
    return mandates().page(new Query<>(filter, order, window));
  }
}
