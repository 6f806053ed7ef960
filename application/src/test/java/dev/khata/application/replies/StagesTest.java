package dev.khata.application.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.replies.ReplyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagesTest {
  private static final ReplyKey KEY = SomeRequest.under("k", "{}");

  private final InMemoryReplies replies = new InMemoryReplies();
  private final FakeTransactions transactions = new FakeTransactions();
  private final Once once = replies.once(transactions, new SettableClock());
  private final List<String> done = new ArrayList<>();
  private boolean broken;
  private boolean working;

  @Test
  void what_is_begun_is_committed_before_the_rest() {
    assertThat(run(Optional.of(KEY))).isEqualTo(new Answer.First<>("whole"));

    assertThat(done).containsExactly("begun in a transaction", "rest in none");
    assertThat(replies.size()).isEqualTo(1);
  }

  @Test
  void without_a_key_all_of_it_is_done_every_time() {
    run(Optional.empty());
    run(Optional.empty());

    assertThat(done)
        .containsExactly(
            "begun in a transaction", "rest in none", "begun in a transaction", "rest in none");
    assertThat(replies.size()).isZero();
  }

  @Test
  void sent_again_it_is_found_by_what_was_begun() {
    run(Optional.of(KEY));

    assertThat(run(Optional.of(KEY))).isEqualTo(new Answer.Again<>("whole"));

    assertThat(done).containsExactly("begun in a transaction", "rest in none", "found in none");
  }

  @Test
  void what_was_broken_off_is_not_begun_anew() {
    broken = true;
    assertThatThrownBy(() -> run(Optional.of(KEY))).hasMessage("broken off");
    broken = false;

    assertThat(run(Optional.of(KEY))).isEqualTo(new Answer.Again<>("whole"));

    assertThat(done).containsExactly("begun in a transaction", "found in none");
  }

  @Test
  void while_the_first_is_at_work_nobody_else_is() {
    run(Optional.of(KEY));
    working = true;

    assertThat(run(Optional.of(KEY))).isEqualTo(new Answer.StillRunning<>());
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    run(Optional.of(KEY));

    assertThat(run(Optional.of(SomeRequest.under("k", "{\"a\":1}"))))
        .isEqualTo(new Answer.OtherRequest<>());
    assertThat(done).hasSize(2);
  }

  private Answer<String> run(Optional<ReplyKey> key) {
    return once.run(key, TEXT, new Work());
  }

  private final class Work implements Stages<String> {
    @Override
    public String begin() {
      note("begun");
      return "part";
    }

    @Override
    public String goOn(String begun) {
      if (broken) {
        throw new IllegalStateException("broken off");
      }
      note("rest");
      return whole(begun);
    }

    @Override
    public Optional<String> found(String begun) {
      note("found");
      return working ? Optional.empty() : Optional.of(whole(begun));
    }

    private String whole(String begun) {
      assertThat(begun).isEqualTo("part");
      return "whole";
    }

    private void note(String what) {
      done.add(what + (transactions.isOpen() ? " in a transaction" : " in none"));
    }
  }

  private static final Outcomes<String> TEXT =
      new Outcomes<>() {
        @Override
        public String write(String result) {
          return result;
        }

        @Override
        public String read(String outcome) {
          return outcome;
        }
      };
}
