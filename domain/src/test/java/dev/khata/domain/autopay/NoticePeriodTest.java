package dev.khata.domain.autopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticePeriodTest {
  private static final Instant DUE = SomeStanding.DUE;
  private static final NoticePeriod DAY = NoticePeriod.of(Duration.ofDays(1));

  @Test
  void there_is_something_to_do_before_a_charge_where_its_user_is_told() {
    MandateChange first = new MandateChange(SomeStanding.mandate(), List.of(), Optional.empty());
    MandateChange tried =
        new MandateChange(SomeStanding.tried(), List.of(), Optional.of(SomeStanding.open()));

    assertThat(first.attention(NoticePeriod.NONE)).contains(DUE);
    assertThat(first.attention(DAY)).contains(DUE.minus(Duration.ofDays(1)));
    assertThat(tried.attention(NoticePeriod.NONE)).contains(SomeStanding.at(1));
    assertThat(tried.attention(DAY)).contains(DUE);
  }

  @Test
  void nobody_is_told_afterwards() {
    Duration negative = Duration.ofSeconds(-1);

    assertThatThrownBy(() -> NoticePeriod.of(negative))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
