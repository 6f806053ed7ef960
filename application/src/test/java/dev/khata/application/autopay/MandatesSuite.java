package dev.khata.application.autopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of {@link Mandates} and {@link Occurrences}. */
public abstract class MandatesSuite {
  private static final Instant NOW = SomeMandate.NOW;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Window ALL = new Window(0, 100);

  protected abstract Mandates mandates();

  protected abstract Occurrences occurrences();

  protected abstract Transactions transactions();

  @Test
  void a_mandate_is_its_users_alone() {
    Mandate mandate = add(SomeMandate.fresh());

    assertThat(mandates().find(mandate.id(), mandate.payer())).contains(mandate);
    assertThat(mandates().find(mandate.id(), Somebody.somebody())).isEmpty();
    assertThat(mandates().find(new MandateId(Long.MAX_VALUE), mandate.payer())).isEmpty();
    assertThat(transactions().inTransaction(() -> mandates().lock(mandate.id(), mandate.payer())))
        .contains(mandate);
  }

  @ParameterizedTest
  @MethodSource("states")
  void all_that_changes_is_kept(MandateState state) {
    Mandate before = add(SomeMandate.fresh());
    Mandate after =
        before
            .with(new Schedule.EveryDays(30, SomeMandate.dueAt(NOW).slot()))
            .after(SomeMandate.dueAt(NOW))
            .with(new Tag("किराया"))
            .with(Mandate.Tally.NONE.succeeded(NOW).failed(NOW.plusSeconds(1)))
            .with(state);

    save(after);

    assertThat(mandates().find(before.id(), before.payer())).contains(after);
    Mandate again = after.with(before.schedule()).with(after.tally().succeeded(NOW));
    save(again);
    assertThat(mandates().find(before.id(), before.payer())).contains(again);
  }

  static Stream<MandateState> states() {
    return Stream.concat(
        Stream.of(
            new MandateState.Enabled(SomeMandate.dueAt(NOW.plus(DAY))), new MandateState.Paused()),
        Stream.of(StopReason.values()).map(MandateState.Disabled::new));
  }

  @Test
  void a_removed_one_is_found_by_nobody() {
    Mandate mandate = add(SomeMandate.fresh());
    Mandate other = add(SomeMandate.of(mandate.payer()));

    save(mandate.with(new MandateState.Removed()));

    assertThat(mandates().find(mandate.id(), mandate.payer())).isEmpty();
    assertThat(lockAll(mandate)).containsExactly(other);
    assertThat(mandates().count(mandate.payer())).isOne();
  }

  @Test
  void those_of_a_user_come_in_order_whatever_their_state() {
    Mandate one = add(SomeMandate.fresh());
    Mandate two = add(SomeMandate.of(one.payer()).every(7));
    Mandate paused = one.with(new MandateState.Paused());
    save(paused);

    assertThat(lockAll(one)).containsExactly(paused, two);
    assertThat(mandates().count(one.payer())).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void a_due_instant_is_kept_with_what_became_of_it(Outcome outcome) {
    Mandate mandate = add(SomeMandate.fresh());
    Occurrence decided = SomeMandate.decided(mandate, NOW, outcome);

    save(mandate, decided);

    assertThat(occurrences().page(mandate.id(), ALL)).isEqualTo(new Page<>(List.of(decided), 1));
  }

  static Stream<Outcome> outcomes() {
    return Stream.concat(
        Stream.of(ChargeFailure.values())
            .map(reason -> new Outcome.Retrying(reason, 2, NOW, NOW.plus(DAY))),
        Stream.of(
            new Outcome.Failed(ChargeFailure.INSUFFICIENT_FUNDS, 4, Optional.of(NOW)),
            new Outcome.Failed(ChargeFailure.ACCOUNT_NOT_ACTIVE, 0, Optional.empty()),
            new Outcome.Skipped(),
            new Outcome.Missed()));
  }

  @Test
  void the_latest_due_comes_first_and_pages_are_cut() {
    Mandate mandate = add(SomeMandate.fresh());
    List<Occurrence> missed = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      missed.add(
          SomeMandate.decided(mandate, NOW.plus(Duration.ofMinutes(i)), new Outcome.Missed()));
    }

    save(mandate, missed.toArray(Occurrence[]::new));

    assertThat(occurrences().page(mandate.id(), new Window(1, 2)))
        .isEqualTo(new Page<>(List.of(missed.get(1_098), missed.get(1_097)), 1_100));
    assertThat(occurrences().page(mandate.id(), new Window(2_000, 2)).total()).isEqualTo(1_100);
    assertThat(occurrences().page(add(SomeMandate.fresh()).id(), ALL)).isEqualTo(Page.empty());
  }

  @Test
  void what_is_open_is_found_and_closed_once() {
    Mandate mandate = add(SomeMandate.fresh());
    Mandate other = add(SomeMandate.of(mandate.payer()));
    Occurrence open = SomeMandate.retrying(mandate, NOW);
    save(mandate, open, SomeMandate.decided(mandate, NOW.minus(DAY), new Outcome.Missed()));

    assertThat(occurrences().open(mandate.id())).contains(open);
    assertThat(occurrences().open(other.id())).isEmpty();
    assertThat(occurrences().open(mandate.payer())).containsOnly(Map.entry(mandate.id(), open));

    save(mandate, open.closed(NOW.plusSeconds(9)));
    assertThat(occurrences().open(mandate.id())).isEmpty();
    assertThat(occurrences().open(mandate.payer())).isEmpty();
    assertThat(occurrences().page(mandate.id(), new Window(0, 1)).items())
        .containsExactly(open.closed(NOW.plusSeconds(9)));
  }

  @Test
  void what_is_decided_stays_so() {
    Mandate mandate = add(SomeMandate.fresh());
    Occurrence skipped = SomeMandate.decided(mandate, NOW, new Outcome.Skipped());
    save(mandate, skipped);

    assertThatThrownBy(() -> save(mandate, SomeMandate.retrying(mandate, NOW)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void the_lines_of_those_are_forgotten_that_were_removed_until_then() {
    Mandate old = add(SomeMandate.fresh());
    Mandate recent = add(SomeMandate.fresh());
    Mandate shown = add(SomeMandate.fresh());
    mandates().eraseLines(NOW.plus(DAY));
    save(removed(old), NOW);
    save(removed(recent), NOW.plusSeconds(1));

    assertThat(mandates().eraseLines(NOW.plusMillis(999))).isOne();
    assertThat(mandates().eraseLines(NOW.plusMillis(999))).isZero();
    assertThat(mandates().eraseLines(NOW.plusSeconds(1))).isOne();
    assertThat(mandates().find(shown.id(), shown.payer())).contains(shown);
  }

  private static MandateChange removed(Mandate mandate) {
    return new MandateChange(mandate.with(new MandateState.Removed()), List.of(), Optional.empty());
  }

  private Mandate add(SomeMandate mandate) {
    return mandates().add(mandate.build());
  }

  private List<Mandate> lockAll(Mandate mandate) {
    return transactions().inTransaction(() -> mandates().lockAll(mandate.payer()));
  }

  private void save(Mandate mandate, Occurrence... decided) {
    save(new MandateChange(mandate, List.of(decided), Optional.empty()), NOW);
  }

  private void save(MandateChange change, Instant at) {
    transactions()
        .inTransaction(
            () -> {
              mandates().save(change, at);
              return change;
            });
  }
}
