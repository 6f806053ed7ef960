package dev.khata.persistence.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Race;
import dev.khata.application.replies.SomeRequest;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.replies.Replies.Claim;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only the database can show: who gets a key that many want. */
class RepliesRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Replies replies = RepliesPersistence.ports(DATABASE.database()).get(Replies.class);
  private final Transactions transactions = DATABASE.transactions();

  @RepeatedTest(10)
  void of_twenty_at_once_one_does_the_work_and_the_others_know_it_or_don_t_wait() {
    ReplyKey key = SomeRequest.key();
    AtomicInteger works = new AtomicInteger();

    List<Claim> claims =
        Race.of(20, runner -> transactions.inTransaction(() -> answered(key, works)));

    assertThat(works).hasValue(1);
    assertThat(claims).filteredOn(Claim.Free.class::isInstance).hasSize(1);
    assertThat(claims)
        .filteredOn(Claim.Answered.class::isInstance)
        .allMatch(new Claim.Answered(key.body(), "DONE")::equals);
  }

  private Claim answered(ReplyKey key, AtomicInteger works) {
    Claim claim = replies.claim(key, NOW);
    if (claim instanceof Claim.Free) {
      works.incrementAndGet();
      replies.record(key, "DONE", LATER);
    }
    return claim;
  }

  @Test
  void a_key_is_taken_until_the_transaction_of_its_claim_ends() {
    ReplyKey key = SomeRequest.key();

    transactions.inTransaction(
        () -> {
          assertThat(replies.claim(key, NOW)).isEqualTo(new Claim.Free());
          assertThat(inAnother(() -> replies.claim(key, NOW))).isEqualTo(new Claim.Taken());
          replies.record(key, "DONE", LATER);
          assertThat(inAnother(() -> replies.claim(key, NOW))).isEqualTo(new Claim.Taken());
          assertThat(inAnother(() -> replies.claim(SomeRequest.key(), NOW)))
              .isEqualTo(new Claim.Free());
        });

    assertThat(inAnother(() -> replies.claim(key, NOW)))
        .isEqualTo(new Claim.Answered(key.body(), "DONE"));
  }

  @Test
  void a_transaction_that_is_rolled_back_leaves_the_key_free() {
    ReplyKey key = SomeRequest.key();

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      replies.claim(key, NOW);
                      replies.record(key, "DONE", LATER);
                      throw new IllegalStateException("a crash");
                    }))
        .hasMessage("a crash");

    assertThat(inAnother(() -> replies.claim(key, NOW))).isEqualTo(new Claim.Free());
  }

  private Claim inAnother(Supplier<Claim> claim) {
    return Race.of(1, runner -> transactions.inTransaction(claim)).getFirst();
  }
}
