package dev.khata.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.documents.UploadExpired;
import dev.khata.domain.kernel.Transactions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of {@link DocumentUploads}. It purges, so it runs where nobody sends pictures
 * meanwhile.
 */
public abstract class DocumentUploadsSuite {
  private static final Instant DUE = Instant.parse("2025-03-01T12:00:00.123456Z");
  private static final int EVERYTHING = Integer.MAX_VALUE;

  private final Set<DocumentKey> mine = keys(3);

  protected abstract DocumentUploads uploads();

  protected abstract Transactions transactions();

  @Test
  void what_was_intended_is_deleted_from_the_moment_that_it_is_due() {
    uploads().intend(mine, DUE);

    assertThat(uploads().claim(DUE.minus(1, ChronoUnit.MICROS), EVERYTHING))
        .doesNotContainAnyElementsOf(mine);
    assertThat(uploads().claim(DUE, EVERYTHING)).containsAll(mine).doesNotHaveDuplicates();
  }

  @Test
  void what_was_not_intended_is_not_deleted() {
    assertThat(uploads().claim(DUE, EVERYTHING)).doesNotContainAnyElementsOf(mine);
  }

  @Test
  void no_more_is_taken_at_once_than_was_asked_for() {
    uploads().intend(mine, DUE);

    assertThat(uploads().claim(DUE, 2)).hasSize(2);
  }

  @Test
  void what_was_taken_and_not_forgotten_is_taken_again() {
    uploads().intend(mine, DUE);

    List<DocumentKey> first = uploads().claim(DUE, EVERYTHING);

    assertThat(first).containsAll(mine);
    assertThat(uploads().claim(DUE, EVERYTHING)).containsExactlyInAnyOrderElementsOf(first);
  }

  @Test
  void what_was_forgotten_never_comes_again() {
    uploads().intend(mine, DUE);
    uploads().claim(DUE, EVERYTHING);
    DocumentKey one = mine.iterator().next();

    uploads().forget(Set.of(one));

    Set<DocumentKey> others = mine.stream().filter(k -> !k.equals(one)).collect(Collectors.toSet());
    assertThat(uploads().claim(DUE, EVERYTHING)).containsAll(others).doesNotContain(one);
  }

  @Test
  void a_purge_in_small_steps_comes_to_its_end() {
    uploads().intend(mine, DUE);

    Stream.generate(() -> uploads().claim(DUE, 2))
        .takeWhile(due -> !due.isEmpty())
        .forEach(due -> uploads().forget(Set.copyOf(due)));

    assertThat(uploads().claim(DUE, EVERYTHING)).isEmpty();
  }

  @Test
  void forgetting_what_is_unknown_or_nothing_does_no_harm() {
    uploads().intend(mine, DUE);

    uploads().intend(Set.of(), DUE);
    uploads().forget(keys(2));
    uploads().forget(Set.of());

    assertThat(uploads().claim(DUE, EVERYTHING)).containsAll(mine);
  }

  @Test
  void what_nobody_took_is_not_forgotten() {
    uploads().intend(mine, DUE);

    uploads().forget(mine);

    assertThat(uploads().claim(DUE, EVERYTHING)).containsAll(mine);
  }

  @Test
  void what_was_taken_in_is_not_deleted() {
    uploads().intend(mine, DUE);

    mine.forEach(key -> transactions().inTransaction(() -> uploads().takeIn(key)));

    assertThat(uploads().claim(DUE, EVERYTHING)).doesNotContainAnyElementsOf(mine);
  }

  @Test
  void what_is_being_deleted_or_was_never_intended_can_not_be_taken_in() {
    uploads().intend(mine, DUE);
    uploads().claim(DUE, EVERYTHING);

    for (DocumentKey key : List.of(mine.iterator().next(), SomeDocument.key())) {
      assertThatThrownBy(() -> transactions().inTransaction(() -> uploads().takeIn(key)))
          .isInstanceOf(UploadExpired.class);
    }

    assertThat(uploads().claim(DUE, EVERYTHING)).containsAll(mine);
  }

  @Test
  void what_was_given_up_is_deleted_at_once() {
    DocumentKey key = SomeDocument.key();

    transactions().inTransaction(() -> uploads().giveUp(key));

    assertThat(uploads().claim(DUE, EVERYTHING)).contains(key);
  }

  private static Set<DocumentKey> keys(int count) {
    return Stream.generate(() -> DocumentKey.of(DocumentFolder.KYC, Fresh.uuid(), "image/jpeg"))
        .limit(count)
        .collect(Collectors.toUnmodifiableSet());
  }
}
