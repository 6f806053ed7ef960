package dev.khata.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.DeletionList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link DeletionList} does. */
public abstract class DeletionListSuite {
  protected abstract DeletionList deletions();

  @Test
  void who_was_added_is_listed_once_page_by_page() {
    for (long id : new long[] {1042, 7, 42, 7, Long.MAX_VALUE}) {
      deletions().add(new UserId(id));
    }

    List<UserId> all = new ArrayList<>();
    List<UserId> page = deletions().list(Optional.empty(), 2);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = deletions().list(Optional.of(page.getLast()), 2);
    }

    assertThat(all)
        .extracting(UserId::value)
        .containsExactlyInAnyOrder(7L, 42L, 1042L, Long.MAX_VALUE);
  }
}
