package dev.khata.application.autopay;

import static dev.khata.application.autopay.SomeMandate.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.Occurrence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadHistoryTest {
  @Test
  void a_retry_that_the_next_due_instant_takes_the_place_of_is_promised_to_nobody() {
    Occurrence open = retrying(NOW);
    Instant retry = open.retry().orElseThrow();

    assertThat(ReadHistory.Past.of(open, due(retry.plusSeconds(1))).nextTry()).contains(retry);
    assertThat(ReadHistory.Past.of(open, due(retry)).nextTry()).isEmpty();
    assertThat(ReadHistory.Past.of(open, due(retry.minusSeconds(1))).nextTry()).isEmpty();
  }

  private static Occurrence retrying(Instant due) {
    return SomeMandate.retrying(due(NOW.plus(Duration.ofDays(9))), due);
  }

  private static Mandate due(Instant next) {
    return new InMemoryMandates().add(SomeMandate.fresh().due(next).build());
  }
}
