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

class HoldTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = NOW.plusSeconds(60);
  private static final Unit NPR = Unit.currency("NPR");

  private final Hold hold =
      new Hold(
          new UUID(1, 2),
          CustomerAccount.wallet(new UserId(7)),
          npr(100),
          new BusinessKey("TEST", "1"),
          HoldState.PLACED,
          NOW,
          END,
          Optional.empty());

  @Test
  void these_are_all_its_moves() {
    List<String> moves = new ArrayList<>();
    for (HoldState from : HoldState.values()) {
      for (HoldState.Event on : HoldState.Event.values()) {
        from.next(on).ifPresent(to -> moves.add(from + " --" + on + "--> " + to));
      }
    }

    assertThat(moves)
        .containsExactly(
            "PLACED --CAPTURE--> CAPTURED",
            "PLACED --RELEASE--> RELEASED",
            "PLACED --EXPIRE--> EXPIRED");
  }

  @Test
  void all_of_it_or_a_part_can_be_captured_and_no_more() {
    assertThat(hold.objectionTo(npr(100), NOW)).isEmpty();
    assertThat(hold.objectionTo(npr(1), NOW)).isEmpty();
    assertThat(hold.objectionTo(npr(101), NOW)).contains(new HoldRefusal.AboveHold(npr(100)));
  }

  @Test
  void from_its_end_on_it_can_not_be_captured_whether_it_was_swept_or_not() {
    assertThat(hold.objectionTo(npr(1), END.minusNanos(1))).isEmpty();
    assertThat(hold.objectionTo(npr(1), END)).contains(new HoldRefusal.Ended(HoldState.EXPIRED));
  }

  @Test
  void what_has_ended_does_not_end_again() {
    Hold released = hold.release();

    assertThat(released.objectionTo(npr(1), NOW))
        .contains(new HoldRefusal.Ended(HoldState.RELEASED));
    assertThatThrownBy(() -> released.capture(npr(1))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(released::expire).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(hold.capture(npr(1))::release).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_a_user_owes_can_not_be_held() {
    assertThatThrownBy(
            () ->
                new Hold(
                    hold.id(),
                    hold.account().receivable(),
                    hold.amount(),
                    hold.key(),
                    HoldState.PLACED,
                    NOW,
                    END,
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }
}
