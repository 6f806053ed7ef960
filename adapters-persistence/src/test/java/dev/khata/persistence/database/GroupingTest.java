package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(45)
class GroupingTest {
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch firstHasBegun = new CountDownLatch(1);
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);

  @Test
  void who_comes_alone_goes_alone_and_at_once() {
    Grouping<Integer, String> grouping = new Grouping<>(1, 64, PATIENCE, this::words);

    assertThat(grouping.ask(1)).isEqualTo("word 1");
    assertThat(grouping.ask(2)).isEqualTo("word 2");

    assertThat(groups).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void who_comes_while_the_lanes_are_taken_goes_with_the_next_group() {
    Grouping<Integer, String> grouping = new Grouping<>(1, 64, PATIENCE, this::wordsOfSlowFirst);
    List<CompletableFuture<String>> asked = inLine(grouping, 0, 1, 2, 3);

    firstMayEnd.countDown();

    assertThat(asked)
        .extracting(CompletableFuture::join)
        .containsExactly("word 0", "word 1", "word 2", "word 3");
    assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3));
  }

  @Test
  void a_group_has_no_more_than_its_max() {
    Grouping<Integer, String> grouping = new Grouping<>(1, 2, PATIENCE, this::wordsOfSlowFirst);
    List<CompletableFuture<String>> asked = inLine(grouping, 0, 1, 2, 3, 4, 5);

    firstMayEnd.countDown();

    asked.forEach(CompletableFuture::join);
    assertThat(groups).containsExactly(List.of(0), List.of(1, 2), List.of(3, 4), List.of(5));
  }

  @Test
  void another_lane_waits_for_nobody() {
    Grouping<Integer, String> grouping = new Grouping<>(2, 64, PATIENCE, this::wordsOfSlowFirst);
    CompletableFuture<String> slow = inLine(grouping, 0).getFirst();

    assertThat(grouping.ask(1)).isEqualTo("word 1");
    assertThat(slow).isNotDone();

    firstMayEnd.countDown();
    assertThat(slow.join()).isEqualTo("word 0");
  }

  @Test
  void who_has_waited_long_enough_goes_without_a_lane() {
    Grouping<Integer, String> grouping =
        new Grouping<>(1, 64, Duration.ofMillis(20), this::wordsOfSlowFirst);
    CompletableFuture<String> stuck = inLine(grouping, 0).getFirst();

    assertThat(grouping.ask(1)).isEqualTo("word 1");
    assertThat(stuck).isNotDone();
    assertThat(grouping.waiting()).isZero();

    firstMayEnd.countDown();
    assertThat(stuck.join()).isEqualTo("word 0");
    assertThat(grouping.ask(2)).isEqualTo("word 2");
    assertThat(groups).containsExactly(List.of(1), List.of(0), List.of(2));
  }

  @Test
  void a_failure_is_that_of_its_group_and_of_no_other() {
    Grouping<Integer, String> grouping = new Grouping<>(1, 3, PATIENCE, this::wordsButOf2);
    List<CompletableFuture<String>> asked = inLine(grouping, 0, 1, 2, 3, 4);

    firstMayEnd.countDown();

    assertThat(asked.getFirst().join()).isEqualTo("word 0");
    for (int i = 1; i <= 3; i++) {
      assertThatThrownBy(asked.get(i)::join)
          .isInstanceOf(CompletionException.class)
          .hasRootCauseInstanceOf(UnsupportedOperationException.class);
    }
    assertThat(asked.getLast().join()).isEqualTo("word 4");
    assertThat(grouping.ask(5)).isEqualTo("word 5");
  }

  @Test
  void an_error_leaves_nobody_waiting() {
    Grouping<Integer, String> grouping =
        new Grouping<>(
            1,
            64,
            PATIENCE,
            asked -> {
              wordsOfSlowFirst(asked);
              throw new StackOverflowError();
            });
    List<CompletableFuture<String>> asked = inLine(grouping, 0, 1, 2);

    firstMayEnd.countDown();

    for (CompletableFuture<String> one : asked) {
      assertThatThrownBy(one::join).hasRootCauseInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void everybody_gets_their_own_answer_however_many_come() {
    Grouping<Integer, String> grouping = new Grouping<>(2, 5, PATIENCE, this::words);

    List<CompletableFuture<String>> asked =
        IntStream.range(0, 2_000).mapToObj(i -> asked(grouping, i)).toList();

    assertThat(asked)
        .extracting(CompletableFuture::join)
        .containsExactlyElementsOf(IntStream.range(0, 2_000).mapToObj(i -> "word " + i).toList());
    assertThat(groups.stream().flatMap(List::stream)).hasSize(2_000).doesNotHaveDuplicates();
  }

  private List<String> words(List<Integer> asked) {
    groups.add(asked);
    return asked.stream().map(i -> "word " + i).toList();
  }

  private List<String> wordsOfSlowFirst(List<Integer> asked) {
    if (asked.getFirst() == 0) {
      firstHasBegun.countDown();
      await(firstMayEnd);
    }
    return words(asked);
  }

  private List<String> wordsButOf2(List<Integer> asked) {
    if (asked.contains(2)) {
      throw new UnsupportedOperationException("2");
    }
    return wordsOfSlowFirst(asked);
  }

  /** Asks from a thread each; the first holds a lane, the others stand in line in that order. */
  private List<CompletableFuture<String>> inLine(
      Grouping<Integer, String> grouping, Integer first, Integer... others) {
    CompletableFuture<String> leader = asked(grouping, first);
    await(firstHasBegun);
    List<CompletableFuture<String>> behind = new ArrayList<>();
    for (Integer other : others) {
      behind.add(asked(grouping, other));
      while (grouping.waiting() < behind.size()) {
        Thread.onSpinWait();
      }
    }
    return Stream.concat(Stream.of(leader), behind.stream()).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static CompletableFuture<String> asked(Grouping<Integer, String> grouping, int question) {
    return CompletableFuture.supplyAsync(() -> grouping.ask(question), THREADS);
  }
}
