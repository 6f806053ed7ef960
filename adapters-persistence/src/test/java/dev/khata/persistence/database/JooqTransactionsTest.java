package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.persistence.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqTransactionsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static Sample sample;

  private final JooqTransactions transactions = DATABASE.transactions();

  @BeforeAll
  static void make_table() {
    sample = Sample.in(DATABASE);
  }

  @BeforeEach
  void clear() {
    sample.clear();
  }

  @Test
  void work_is_committed_as_a_whole() {
    var answer =
        transactions.inTransaction(
            () -> {
              sample.insert(1, "one");
              sample.insert(2, "two");
              assertThat(seenByOthers()).isEmpty();
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(sample.words()).containsExactly("one", "two");
  }

  /** From a thread of its own, which has no part in the transaction. */
  private static List<String> seenByOthers() {
    return CompletableFuture.supplyAsync(sample::words).join();
  }

  @Test
  void an_exception_rolls_all_of_it_back_and_comes_out() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      sample.insert(1, "one");
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");

    assertThat(sample.words()).isEmpty();
  }

  @Test
  void inside_a_transaction_it_joins() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      transactions.inTransaction(() -> sample.insert(1, "inner"));
                      throw new IllegalArgumentException("outer");
                    }))
        .hasMessage("outer");

    assertThat(sample.words()).isEmpty();
  }

  @Test
  void a_part_that_failed_is_never_committed_even_if_its_exception_is_caught() {
    assertThatThrownBy(() -> transactions.inTransaction(this::ignoreAFailingPart))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a part of this transaction failed");

    assertThat(sample.words()).isEmpty();
  }

  private void ignoreAFailingPart() {
    try {
      transactions.inTransaction(
          () -> {
            sample.insert(1, "half");
            throw new IllegalArgumentException("part");
          });
    } catch (IllegalArgumentException e) {
      sample.insert(2, "went on");
    }
  }

  @Test
  void effects_run_after_the_commit_in_order_and_never_after_a_roll_back() {
    var effects = new ArrayList<String>();

    transactions.inTransaction(
        () -> {
          sample.insert(1, "one");
          transactions.afterCommit(() -> effects.add("first sees " + sample.words()));
          transactions.inTransaction(() -> transactions.afterCommit(() -> effects.add("second")));
          assertThat(effects).isEmpty();
        });
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      transactions.afterCommit(() -> effects.add("never"));
                      throw new IllegalArgumentException();
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    transactions.afterCommit(() -> effects.add("at once"));

    assertThat(effects).containsExactly("first sees [one]", "second", "at once");
  }

  @Test
  void an_effect_may_open_a_transaction_of_its_own_and_a_failing_one_harms_no_other() {
    transactions.inTransaction(
        () -> {
          sample.insert(1, "one");
          transactions.afterCommit(
              () -> {
                throw new IllegalStateException("meant to fail");
              });
          transactions.afterCommit(
              () -> transactions.inTransaction(() -> sample.insert(2, "afterwards")));
        });

    assertThat(sample.words()).containsExactly("one", "afterwards");
  }

  @Test
  void a_deadlock_runs_the_whole_work_again() throws Exception {
    sample.insert(1, "a");
    sample.insert(2, "b");
    var runs = new AtomicInteger();
    var bothHoldOne = new CyclicBarrier(2);

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = executor.submit(() -> crosswise(1, 2, "x", bothHoldOne, runs));
      var other = executor.submit(() -> crosswise(2, 1, "y", bothHoldOne, runs));
      one.get();
      other.get();
    }

    // On a slow machine the loser may be back before the winner has woken up, and lose again.
    assertThat(runs).hasValueGreaterThan(2);
    assertThat(sample.words()).isIn(List.of("x1", "x2"), List.of("y1", "y2"));
  }

  private void crosswise(
      int first, int second, String word, CyclicBarrier bothHoldOne, AtomicInteger runs) {
    var attempts = new AtomicInteger();
    transactions.inTransaction(
        () -> {
          runs.incrementAndGet();
          sample.update(first, word + first);
          if (attempts.incrementAndGet() == 1) await(bothHoldOne);
          sample.update(second, word + second);
        });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_serialisation_failure_is_tried_three_times_in_all() {
    var runs = new AtomicInteger();

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      runs.incrementAndGet();
                      fail("40001");
                    }))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("too contended in 3 attempts");

    assertThat(runs).hasValue(3);
  }

  @Test
  void other_failures_are_not_tried_again() {
    var runs = new AtomicInteger();

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      runs.incrementAndGet();
                      fail("23514");
                    }))
        .isInstanceOf(DataAccessException.class);

    assertThat(runs).hasValue(1);
  }

  /** Has the database itself fail with that state. */
  private void fail(String state) {
    DATABASE.dsl().execute("DO $$ BEGIN RAISE SQLSTATE '" + state + "'; END $$");
  }

  @Test
  void the_name_of_a_violated_constraint_is_told_and_the_value_is_not() {
    sample.insert(1, "+9779800000000");

    var failure =
        catchThrowableOfType(DataAccessException.class, () -> sample.insert(2, "+9779800000000"));

    assertThat(Constraints.violated(failure)).contains("sample_word_key");
    assertThat(failure).hasMessageNotContaining("977").hasStackTraceContaining("sample_word_key");
    assertThat(stackTrace(failure)).doesNotContain("977");
  }

  private static String stackTrace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  @Test
  void a_failure_of_another_kind_names_no_constraint() {
    var failure = catchThrowableOfType(DataAccessException.class, () -> fail("22012"));

    assertThat(Constraints.violated(failure)).isEmpty();
  }
}
