package dev.khata.domain.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.RefundState.Event;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Unit NPR = Unit.currency("NPR");
  private static final UserId ADMIN = new UserId(1);
  private static final UserId OTHER = new UserId(2);

  @Test
  void these_are_all_its_moves() {
    List<String> moves = new ArrayList<>();
    for (RefundState from : RefundState.values()) {
      for (Event on : Event.values()) {
        from.next(on).ifPresent(to -> moves.add(from + " --" + on + "--> " + to));
      }
    }

    assertThat(moves)
        .containsExactly(
            "WAITING --APPROVE--> ASKED",
            "WAITING --REJECT--> REJECTED",
            "ASKED --ACCEPT--> PENDING",
            "ASKED --FINISH--> DONE",
            "ASKED --REFUSE--> REFUSED",
            "PENDING --FINISH--> DONE",
            "PENDING --REFUSE--> REFUSED");
  }

  @Test
  void only_what_can_still_change_is_open() {
    for (RefundState state : RefundState.values()) {
      boolean moves = List.of(Event.values()).stream().anyMatch(on -> state.next(on).isPresent());
      assertThat(state.isOpen()).as(state.name()).isEqualTo(moves);
    }
  }

  @Test
  void nobody_decides_on_their_own_nor_on_what_is_decided() {
    Refund waits = requested(100, true);
    Refund asked = waits.decided(Event.APPROVE, OTHER, LATER);

    assertThat(waits.objectionTo(Event.APPROVE, ADMIN)).contains(new RefundRefusal.OwnRequest());
    assertThat(waits.objectionTo(Event.REJECT, ADMIN)).contains(new RefundRefusal.OwnRequest());
    assertThat(waits.objectionTo(Event.APPROVE, OTHER)).isEmpty();
    assertThat(asked.objectionTo(Event.REJECT, OTHER))
        .contains(new RefundRefusal.Decided(RefundState.ASKED));
    assertThat(asked.decidedBy()).contains(OTHER);
    assertThat(asked.changedAt()).isEqualTo(LATER);
    assertThatThrownBy(() -> waits.decided(Event.APPROVE, ADMIN, LATER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_gateway_repeats_is_no_news() {
    Refund asked = requested(100, false).askedInVain().askedInVain();
    assertThat(asked.asked()).isEqualTo(2);

    Refund pending = asked.heard(Event.ACCEPT, Optional.of("r1"), LATER).orElseThrow();
    Refund done = pending.heard(Event.FINISH, Optional.of("r1"), LATER).orElseThrow();

    assertThat(pending.reference()).contains("r1");
    assertThat(pending.asked()).isZero();
    assertThat(pending.heard(Event.ACCEPT, Optional.of("r1"), LATER)).isEmpty();
    assertThat(done.state()).isEqualTo(RefundState.DONE);
    assertThat(done.heard(Event.REFUSE, Optional.empty(), LATER)).isEmpty();
  }

  @Test
  void what_is_given_back_and_what_waits_to_be_is_not_left() {
    TakenCapture half = taken(100, 50);
    Refund open = requested(30, true);

    assertThat(Refund.left(half, List.of())).isEqualTo(npr(50));
    assertThat(Refund.left(half, List.of(open))).isEqualTo(npr(20));
    assertThat(Refund.left(half, List.of(open.decided(Event.REJECT, OTHER, LATER))))
        .isEqualTo(npr(50));
    assertThat(Refund.left(taken(100, 0), List.of(of("another capture", 30)))).isEqualTo(npr(100));
  }

  @Test
  void more_than_all_can_be_gone_and_then_nothing_is_left() {
    assertThat(Refund.left(taken(100, 150), List.of())).isEqualTo(npr(0));
    assertThat(Refund.left(taken(100, 80), List.of(requested(100, true)))).isEqualTo(npr(0));
  }

  @Test
  void what_is_suspended_is_due_until_all_of_it_went_back() {
    assertThat(taken(100, 99).refundDueBy()).contains(LATER);
    assertThat(taken(100, 99).isOverdue(LATER)).isTrue();
    assertThat(taken(100, 99).isOverdue(NOW)).isFalse();
    assertThat(taken(100, 100).refundDueBy()).isEmpty();
    assertThat(taken(100, 100).isOverdue(LATER)).isFalse();
  }

  private static Refund requested(long amount, boolean needsAnother) {
    return Refund.requested(
        UUID.randomUUID(),
        taken(100, 0),
        npr(amount),
        RefundSource.SUSPENSE,
        new AdjustmentReason("paid twice"),
        ADMIN,
        needsAnother,
        NOW);
  }

  private static Refund of(String capture, long amount) {
    return Refund.automatic(
        UUID.randomUUID(),
        TakenCapture.of(new PaymentId(1), "g", new Capture(capture, npr(amount)), suspended(), NOW),
        RefundSource.SUSPENSE,
        NOW);
  }

  private static TakenCapture taken(long amount, long returned) {
    return new TakenCapture(
        new PaymentId(1), "g", new Capture("c1", npr(amount)), suspended(), NOW, npr(returned));
  }

  private static Use suspended() {
    return new Use.Suspended(Reason.PAID_BEFORE, Optional.of(new EntryId(1)), LATER);
  }

  private static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }
}
