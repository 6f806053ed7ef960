package dev.khata.application.autopay;

import static dev.khata.application.autopay.Counter.daily;
import static dev.khata.application.autopay.Counter.granted;
import static dev.khata.application.autopay.Counter.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateEdit;
import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.MandateStatus;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkipOccurrenceTest {
  private final Counter counter = new Counter();
  private final PhoneNumber line = Fresh.phone();
  private final UserId user = counter.user(line, 0);
  private final Mandate mandate =
      granted(counter.manage().create(daily(user, counter.till.plan(100, 28).id(), line)));

  @Test
  void what_is_skipped_stands_in_the_history_and_the_next_date_follows() {
    Mandate skipped = granted(counter.skip().handle(user, mandate.id()));

    assertThat(((MandateState.Enabled) skipped.state()).next().at())
        .isEqualTo("2026-03-03T03:30:00Z");
    assertThat(counter.history().page(user, mandate.id(), new Window(0, 9)).orElseThrow().items())
        .extracting(ReadHistory.Past::occurrence)
        .containsExactly(
            new Occurrence(
                mandate.id(),
                Instant.parse("2026-03-02T03:30:00Z"),
                new Outcome.Skipped(),
                counter.world.clock.instant(),
                Optional.empty()));
  }

  @Test
  void what_rests_has_nothing_to_skip() {
    counter
        .manage()
        .edit(
            user,
            mandate.id(),
            new MandateEdit(
                Patch.to(MandateStatus.DISABLED), Patch.keep(), Patch.keep(), Patch.keep()));

    assertThat(refused(counter.skip().handle(user, mandate.id())))
        .isEqualTo(new MandateRefusal.NotEnabled());
    assertThat(counter.history().page(user, mandate.id(), new Window(0, 9)).orElseThrow().items())
        .isEmpty();
  }
}
