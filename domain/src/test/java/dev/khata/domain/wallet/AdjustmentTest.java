package dev.khata.domain.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Unit NPR = Unit.currency("NPR");
  private static final CustomerAccount WALLET = CustomerAccount.wallet(new UserId(7));
  private static final UserId ADMIN = new UserId(1);
  private static final UserId OTHER = new UserId(2);

  @Test
  void these_are_all_its_moves() {
    List<String> moves = new ArrayList<>();
    for (AdjustmentState from : AdjustmentState.values()) {
      for (AdjustmentState.Event on : AdjustmentState.Event.values()) {
        from.next(on).ifPresent(to -> moves.add(from + " --" + on + "--> " + to));
      }
    }

    assertThat(moves)
        .containsExactly("REQUESTED --APPROVE--> POSTED", "REQUESTED --REJECT--> REJECTED");
  }

  @ParameterizedTest
  @EnumSource
  void nobody_decides_on_their_own(AdjustmentState.Event event) {
    Adjustment open = some(Side.CREDIT, Optional.of(ADMIN));

    assertThat(open.objectionTo(event, ADMIN)).contains(new AdjustmentRefusal.OwnRequest());
    assertThat(open.objectionTo(event, OTHER)).isEmpty();
  }

  @Test
  void one_person_who_asks_and_decides_is_no_adjustment() {
    Adjustment open = some(Side.CREDIT, Optional.of(ADMIN));

    assertThatThrownBy(() -> open.posted(Optional.of(ADMIN), new EntryId(1), NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open.rejected(ADMIN, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_nobody_asked_for_can_only_be_rejected() {
    Adjustment open = some(Side.CREDIT, Optional.empty());

    assertThat(open.objectionTo(AdjustmentState.Event.APPROVE, ADMIN))
        .contains(new AdjustmentRefusal.NobodyAsked());
    assertThat(open.objectionTo(AdjustmentState.Event.REJECT, ADMIN)).isEmpty();
  }

  @Test
  void the_same_is_asked_for_by_the_same_person_for_the_same_account_amount_and_reason() {
    Adjustment one = some(Side.CREDIT, Optional.of(ADMIN));

    assertThat(one.asksTheSameAs(one.rejected(OTHER, NOW))).isTrue();
    assertThat(one.asksTheSameAs(some(Side.DEBIT, Optional.of(ADMIN)))).isFalse();
    assertThat(one.asksTheSameAs(some(Side.CREDIT, Optional.of(OTHER)))).isFalse();
  }

  @Test
  void a_key_is_visible_ascii() {
    assertThat(AdjustmentKey.of("payroll-2026/03")).isPresent();
    assertThat(AdjustmentKey.of("k".repeat(100))).isPresent();
    assertThat(AdjustmentKey.of("k".repeat(101))).isEmpty();
    assertThat(AdjustmentKey.of("")).isEmpty();
    assertThat(AdjustmentKey.of("two words")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_decided_is_not_decided_again(AdjustmentState.Event event) {
    Adjustment open = some(Side.CREDIT, Optional.of(ADMIN));

    assertThat(open.rejected(OTHER, NOW).objectionTo(event, OTHER))
        .contains(new AdjustmentRefusal.Decided(AdjustmentState.REJECTED));
    assertThat(open.posted(Optional.of(OTHER), new EntryId(1), NOW).objectionTo(event, OTHER))
        .contains(new AdjustmentRefusal.Decided(AdjustmentState.POSTED));
  }

  @Test
  void money_that_is_given_pays_first_what_is_owed() {
    assertThat(some(Side.CREDIT, Optional.empty()).entry(npr(30), NOW).postings())
        .containsExactly(
            Posting.credit(WALLET.receivable(), npr(30)),
            Posting.credit(WALLET, npr(70)),
            Posting.debit(SystemAccount.ADJUSTMENTS, npr(100)));
  }

  @Test
  void money_that_is_taken_comes_from_the_wallet() {
    assertThat(some(Side.DEBIT, Optional.empty()).entry(npr(30), NOW).postings())
        .containsExactly(
            Posting.debit(WALLET, npr(100)), Posting.credit(SystemAccount.ADJUSTMENTS, npr(100)));
  }

  @Test
  void above_the_limit_a_second_admin_is_needed() {
    AdjustmentLimits limits = new AdjustmentLimits(npr(100), new Money(5, Unit.POINTS));

    assertThat(limits.needSecondAdmin(npr(100))).isFalse();
    assertThat(limits.needSecondAdmin(npr(101))).isTrue();
    assertThat(limits.needSecondAdmin(new Money(6, Unit.POINTS))).isTrue();
  }

  @Test
  void a_reason_is_a_line_of_text() {
    assertThat(AdjustmentReason.of("  paid twice ")).contains(new AdjustmentReason("paid twice"));
    assertThat(AdjustmentReason.of("a".repeat(500))).isPresent();
    assertThat(AdjustmentReason.of("a".repeat(501))).isEmpty();
    assertThat(AdjustmentReason.of("  ")).isEmpty();
    assertThat(AdjustmentReason.of("two\nlines")).isEmpty();
  }

  private static Adjustment some(Side side, Optional<UserId> by) {
    return new Adjustment(
        new UUID(1, 2),
        Optional.empty(),
        WALLET,
        side,
        npr(100),
        new AdjustmentReason("paid twice"),
        AdjustmentState.REQUESTED,
        by,
        NOW,
        Optional.empty());
  }

  private static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }
}
