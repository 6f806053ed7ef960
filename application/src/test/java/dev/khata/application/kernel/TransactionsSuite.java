package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What holds of {@link Transactions}, save what only a database has: rollback and repetition. */
public abstract class TransactionsSuite {
  private final List<String> story = new ArrayList<>();

  protected abstract Transactions transactions();

  @Test
  void the_result_of_the_work_comes_back() {
    assertThat(transactions().<String>inTransaction(() -> "done")).isEqualTo("done");
  }

  @Test
  void work_without_a_result_runs_once() {
    transactions().inTransaction(() -> tell("work"));

    assertThat(story).containsExactly("work");
  }

  @Test
  void an_exception_comes_out_as_it_was_thrown() {
    IllegalStateException thrown = new IllegalStateException("broken");

    assertThatThrownBy(() -> transactions().inTransaction(() -> fail(thrown))).isSameAs(thrown);
  }

  @Test
  void effects_run_in_order_after_the_work_and_in_its_thread() {
    long caller = Thread.currentThread().threadId();

    transactions()
        .inTransaction(
            () -> {
              afterCommit("first");
              afterCommit("second");
              transactions().afterCommit(() -> tell("by " + Thread.currentThread().threadId()));
              tell("work");
            });

    assertThat(story).containsExactly("work", "first", "second", "by " + caller);
  }

  @Test
  void effects_of_work_that_fails_never_run() {
    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          afterCommit("effect");
                          fail(new IllegalStateException("broken"));
                        }))
        .isInstanceOf(IllegalStateException.class);
    transactions().inTransaction(() -> tell("next"));

    assertThat(story).containsExactly("next");
  }

  @Test
  void outside_a_transaction_an_effect_runs_at_once() {
    afterCommit("effect");

    assertThat(story).containsExactly("effect");
  }

  @Test
  void statements_by_themselves_are_in_no_transaction() {
    String result =
        transactions()
            .inStatements(
                () -> {
                  afterCommit("effect");
                  tell("statement");
                  return "done";
                });

    assertThat(result).isEqualTo("done");
    assertThat(story).containsExactly("effect", "statement");
  }

  @Test
  void statements_by_themselves_join_the_transaction_that_there_is() {
    transactions()
        .inTransaction(
            () ->
                transactions()
                    .inStatements(
                        () -> {
                          afterCommit("effect");
                          tell("statement");
                          return "done";
                        }));

    assertThat(story).containsExactly("statement", "effect");
  }

  @Test
  void a_transaction_inside_another_joins_it() {
    transactions()
        .inTransaction(
            () -> {
              transactions()
                  .inTransaction(
                      () -> {
                        afterCommit("effect");
                        tell("inner");
                      });
              tell("outer");
            });

    assertThat(story).containsExactly("inner", "outer", "effect");
  }

  @Test
  void what_fails_after_a_joined_transaction_drops_its_effects_too() {
    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          transactions().inTransaction(() -> afterCommit("effect"));
                          fail(new IllegalStateException("broken"));
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(story).isEmpty();
  }

  @Test
  void an_effect_is_outside_the_transaction_that_it_waited_for() {
    transactions()
        .inTransaction(
            () ->
                transactions()
                    .afterCommit(
                        () -> {
                          transactions().inTransaction(() -> afterCommit("of another transaction"));
                          afterCommit("of none");
                          tell("done");
                        }));

    assertThat(story).containsExactly("of another transaction", "of none", "done");
  }

  @Test
  void the_transaction_of_one_thread_is_not_that_of_another() {
    AtomicBoolean ranAtOnce = new AtomicBoolean();

    transactions()
        .inTransaction(
            () -> {
              Race.of(
                  1,
                  runner -> {
                    transactions().afterCommit(() -> ranAtOnce.set(true));
                    return runner;
                  });
              tell(ranAtOnce.get() ? "at once" : "waits");
            });

    assertThat(story).containsExactly("at once");
  }

  private void afterCommit(String effect) {
    transactions().afterCommit(() -> tell(effect));
  }

  private void tell(String step) {
    story.add(step);
  }

  private static void fail(RuntimeException thrown) {
    throw thrown;
  }
}
