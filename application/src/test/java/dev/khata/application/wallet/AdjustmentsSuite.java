package dev.khata.application.wallet;

import static dev.khata.application.wallet.Somebody.points;
import static dev.khata.application.wallet.Somebody.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentKey;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Side;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds of {@link Adjustments}. */
public abstract class AdjustmentsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  protected abstract Adjustments adjustments();

  /** The number of an entry that there is. */
  protected abstract EntryId someEntry();

  /** Runs the work in one transaction. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @Test
  void an_open_one_is_kept_as_it_was_asked_for() {
    Adjustment open = added(some(somebody(), NOW));

    assertThat(adjustments().find(open.id())).contains(open);
    assertThat(inTransaction(() -> adjustments().lock(open.id()))).contains(open);
    assertThat(adjustments().find(Fresh.uuid())).isEmpty();
  }

  @Test
  void what_was_asked_for_under_a_key_is_found_by_whoever_claims_it() {
    AdjustmentKey key = new AdjustmentKey(Fresh.hex(8));

    assertThat(inTransaction(() -> adjustments().claim(key))).isEmpty();
    Adjustment open =
        inTransaction(
            () -> {
              adjustments().claim(key);
              return added(under(key));
            });

    assertThat(inTransaction(() -> adjustments().claim(key))).contains(open);
    assertThat(adjustments().find(open.id())).contains(open);
  }

  @Test
  void one_that_needed_nobody_else_is_posted_from_the_start() {
    Adjustment posted = added(some(somebody(), NOW).posted(Optional.empty(), someEntry(), NOW));

    assertThat(adjustments().find(posted.id())).contains(posted);
  }

  @Test
  void what_was_decided_is_kept() {
    Adjustment open = added(some(somebody(), NOW));
    Adjustment other = added(some(somebody(), NOW));

    Adjustment posted =
        updated(open.posted(Optional.of(somebody()), someEntry(), NOW.plusSeconds(5)));
    Adjustment rejected = updated(other.rejected(somebody(), NOW.plusSeconds(5)));

    assertThat(adjustments().find(open.id())).contains(posted);
    assertThat(adjustments().find(other.id())).contains(rejected);
  }

  @Test
  void reasons_of_an_owner_who_was_released_go_at_their_time() {
    Adjustment hers = added(some(somebody(), NOW));
    Adjustment another = added(some(somebody(), NOW));
    adjustments().release(hers.account().owner(), NOW.plusSeconds(10));

    adjustments().erase(NOW.plusSeconds(10).minusMillis(1));
    assertThat(adjustments().find(hers.id())).contains(hers);

    assertThat(adjustments().erase(NOW.plusSeconds(10))).isOne();
    assertThat(adjustments().find(hers.id()).orElseThrow().reason())
        .isEqualTo(AdjustmentReason.ERASED);
    assertThat(adjustments().find(another.id())).contains(another);
    assertThat(adjustments().erase(NOW.plusSeconds(10))).isZero();
  }

  @Test
  void those_that_wait_are_listed_oldest_first() {
    Instant early = Instant.parse("1980-01-01T00:00:00Z");
    Adjustment second = added(some(somebody(), early.plusSeconds(2)));
    Adjustment first = added(some(somebody(), early.plusSeconds(1)));
    Adjustment decided = added(some(somebody(), early));
    updated(decided.rejected(somebody(), NOW));

    assertThat(adjustments().open(2)).containsExactly(first, second);
    updated(first.rejected(somebody(), NOW));
    updated(second.rejected(somebody(), NOW));
    assertThat(adjustments().open(100)).doesNotContain(first, second);
  }

  private Adjustment added(Adjustment adjustment) {
    adjustments().add(adjustment);
    return adjustment;
  }

  private Adjustment updated(Adjustment adjustment) {
    return inTransaction(
        () -> {
          adjustments().lock(adjustment.id());
          adjustments().update(adjustment);
          return adjustment;
        });
  }

  private static Adjustment some(UserId by, Instant at) {
    return some(Optional.empty(), by, at);
  }

  private static Adjustment under(AdjustmentKey key) {
    return some(Optional.of(key), somebody(), NOW);
  }

  private static Adjustment some(Optional<AdjustmentKey> key, UserId by, Instant at) {
    return Adjustment.requested(
        Fresh.uuid(),
        key,
        CustomerAccount.points(somebody()),
        Side.DEBIT,
        points(5),
        new AdjustmentReason("given twice"),
        by,
        at);
  }
}
