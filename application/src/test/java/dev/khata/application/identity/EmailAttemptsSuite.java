package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.LockoutKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds of {@link EmailAttempts}. */
public abstract class EmailAttemptsSuite {
  private static final Instant NOW = SettableClock.START;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final EmailAttempts.Limits LIMITS =
      new EmailAttempts.Limits(3, Duration.ofMinutes(10));

  private final LockoutKey subject = Identifiers.stranger();

  protected abstract EmailAttempts tries();

  @Test
  void as_many_as_allowed_get_through_within_any_window() {
    assertThat(tries().count(subject, NOW, LIMITS)).isEmpty();
    assertThat(tries().count(subject, at(1), LIMITS)).isEmpty();
    assertThat(tries().count(subject, at(2), LIMITS)).isEmpty();

    assertThat(tries().count(subject, at(3), LIMITS)).contains(at(10));
    assertThat(tries().count(subject, at(10).minusMillis(1), LIMITS)).contains(at(10));
    assertThat(tries().count(subject, at(10), LIMITS)).isEmpty();
    assertThat(tries().count(subject, at(10), LIMITS)).contains(at(11));
    assertThat(tries().count(subject, at(11), LIMITS)).isEmpty();
  }

  @Test
  void a_lower_limit_holds_for_tries_that_were_counted_under_a_higher_one() {
    for (int i = 0; i < 3; i++) {
      tries().count(subject, at(i), LIMITS);
    }

    EmailAttempts.Limits lower = new EmailAttempts.Limits(1, Duration.ofMinutes(10));
    assertThat(tries().count(subject, at(3), lower)).contains(at(12));
  }

  @Test
  void each_subject_is_counted_apart() {
    for (int i = 0; i < 3; i++) {
      tries().count(subject, NOW, LIMITS);
    }

    assertThat(tries().count(subject, NOW, LIMITS)).isPresent();
    assertThat(tries().count(Identifiers.stranger(), NOW, LIMITS)).isEmpty();
  }

  @Test
  void counts_go_once_the_last_of_them_matters_no_more() {
    tries().purge(at(60));
    tries().count(subject, NOW, LIMITS);
    tries().count(subject, at(5), LIMITS);

    assertThat(tries().purge(at(15).minusMillis(1))).isZero();
    assertThat(tries().purge(at(15))).isEqualTo(1);
    assertThat(tries().purge(at(15))).isZero();
  }

  private static Instant at(int minutes) {
    return NOW.plus(MINUTE.multipliedBy(minutes));
  }
}
