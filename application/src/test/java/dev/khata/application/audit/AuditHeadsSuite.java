package dev.khata.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.domain.audit.AuditHeads;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What holds of {@link AuditHeads}. Each test keeps the heads of a year of its own. */
public abstract class AuditHeadsSuite {
  private static final String HEAD = "2741 0f3c9a… সম্পূর্ণ\n";

  protected abstract AuditHeads heads();

  @Test
  void a_head_is_found_as_it_was_kept() {
    LocalDate day = LocalDate.of(2031, 3, 1);

    assertThat(heads().find(day)).isEmpty();
    assertThat(heads().keep(day, HEAD)).isTrue();

    assertThat(heads().find(day)).contains(HEAD);
    assertThat(heads().find(day.plusDays(1))).isEmpty();
  }

  @Test
  void keeping_the_same_again_does_no_harm() {
    LocalDate day = LocalDate.of(2032, 3, 1);
    heads().keep(day, HEAD);

    assertThat(heads().keep(day, HEAD)).isTrue();
    assertThat(heads().find(day)).contains(HEAD);
  }

  @Test
  void another_head_of_a_day_is_refused_and_the_first_stays() {
    LocalDate day = LocalDate.of(2033, 3, 1);
    heads().keep(day, HEAD);

    assertThat(heads().keep(day, "2741 forged")).isFalse();
    assertThat(heads().find(day)).contains(HEAD);
  }

  @Test
  void of_heads_that_are_kept_at_one_moment_one_wins() throws Exception {
    LocalDate day = LocalDate.of(2034, 3, 1);

    var kept = Race.of(8, number -> heads().keep(day, "head " + number));

    assertThat(kept).containsOnlyOnce(true);
    assertThat(heads().find(day)).contains("head " + kept.indexOf(true));
  }

  @Test
  void days_are_listed_in_order_from_after_a_day() {
    LocalDate first = LocalDate.of(2035, 12, 30);
    for (int days : new int[] {2, 0, 1, 3}) {
      heads().keep(first.plusDays(days), HEAD);
    }

    assertThat(heads().days(first.minusDays(1), 3))
        .containsExactly(first, first.plusDays(1), first.plusDays(2));
    assertThat(heads().days(first.plusDays(1), 1)).containsExactly(first.plusDays(2));
    assertThat(heads().days(LocalDate.of(2099, 1, 1), 10)).isEmpty();
  }
}
