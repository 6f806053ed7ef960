package dev.khata.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.lifecycle.DeletionList;
import dev.khata.domain.lifecycle.Departed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link DeletionList} does. */
public abstract class DeletionListSuite {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  protected abstract DeletionList deletions();

  @Test
  void who_was_added_is_listed_once_page_by_page() {
    Departed first = left(DAY);
    Departed low = new Departed(DAY.plusDays(1), new UUID(0, 1));
    Departed high = new Departed(DAY.plusDays(1), new UUID(-1, -1));
    for (Departed who : List.of(high, first, low, first)) {
      deletions().add(who);
    }

    assertThat(all(DAY)).contains(first, low, high).doesNotHaveDuplicates();
    assertThat(all(DAY).indexOf(first)).isLessThan(all(DAY).indexOf(low));
  }

  @Test
  void who_left_before_a_day_is_not_listed_with_those_since() {
    Departed before = left(DAY.plusYears(1));
    Departed since = left(DAY.plusYears(1).plusDays(1));
    deletions().add(before);
    deletions().add(since);

    assertThat(all(since.day())).contains(since).doesNotContain(before);
    assertThat(all(before.day())).contains(since, before);
  }

  private static Departed left(LocalDate day) {
    return new Departed(day, Fresh.uuid());
  }

  private List<Departed> all(LocalDate since) {
    List<Departed> all = new ArrayList<>();
    List<Departed> page = deletions().list(since, Optional.empty(), 2);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = deletions().list(since, Optional.of(page.getLast()), 2);
    }
    return all;
  }
}
