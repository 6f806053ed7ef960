package dev.khata.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.Steps;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.lifecycle.LifecycleAction;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RotateKeysTest {
  private static final Bulk AT_ONCE =
      new Bulk() {
        @Override
        public <T> T run(Supplier<T> work) {
          return work.get();
        }
      };
  private static final Actor BATCH = new Actor.Batch(Origin.batch("r"));

  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final SettableClock clock = new SettableClock();

  /** A kind of values, of which something may be left. */
  private record Papers(
      Set<String> needed, List<Remains> left, Renewal renewal, @Override boolean isKept)
      implements StoredUnderKeys {
    private Papers(Set<String> needed, List<Remains> left, Renewal renewal) {
      this(needed, left, renewal, false);
    }

    @Override
    public String name() {
      return "paper.sealed";
    }

    @Override
    public KeyPurpose purpose() {
      return KeyPurpose.PERSONAL;
    }

    @Override
    public List<Remains> remains(Instant now) {
      return left;
    }

    @Override
    public Renewal renew(Progress progress) {
      progress.at(renewal.renewed(), OptionalLong.empty());
      return renewal;
    }
  }

  @Test
  void it_is_done_when_only_what_ends_by_itself_is_left() {
    Remains ending = new Remains("old", 2, Optional.of(Instant.MAX));
    RotateKeys rotate = rotating(Set.of(), List.of(ending), new Renewal(3, 0));

    assertThat(rotate.handle(BATCH).isDone()).isTrue();
    assertThat(audit.actions()).containsExactly(LifecycleAction.KEYS_ROTATED);
  }

  @Test
  void it_is_not_done_while_something_would_be_lost() {
    Remains lasting = Remains.lasting("old", 1);
    RotateKeys rotate = rotating(Set.of(), List.of(lasting), Renewal.NOTHING);

    assertThat(rotate.handle(BATCH).isDone()).isFalse();
    assertThat(rotate.look().kinds().getFirst().lasting()).containsExactly(lasting);
    assertThat(audit.actions()).as("nothing was done").isEmpty();
  }

  @Test
  void a_key_that_something_needs_and_that_is_not_given_is_named() {
    String given = TestKeys.all().personal().current().id();

    assertThat(rotating(Set.of(given), List.of(), Renewal.NOTHING).missing()).isEmpty();
    assertThat(rotating(Set.of(given, "old"), List.of(), Renewal.NOTHING).missing())
        .contains(new RotateKeys.Missing(KeyPurpose.PERSONAL, "old", "paper.sealed"));
  }

  @Test
  void what_is_kept_by_its_key_is_told_and_neither_left_nor_asked_for() {
    Remains kept = Remains.lasting("old", 2);
    Set<StoredUnderKeys> kinds =
        Set.of(new Papers(Set.of("old"), List.of(kept), Renewal.NOTHING, true));
    RotateKeys rotate = new RotateKeys(kinds, TestKeys.all(), audit, AT_ONCE, clock);

    RotateKeys.Result done = rotate.handle(BATCH);

    assertThat(done.isDone()).isTrue();
    assertThat(done.kinds().getFirst().remains()).containsExactly(kept);
    assertThat(rotate.missing()).isEmpty();
    assertThat(rotate.missingForKept())
        .containsExactly(new RotateKeys.Missing(KeyPurpose.PERSONAL, "old", "paper.sealed"));
  }

  private RotateKeys rotating(Set<String> needed, List<Remains> left, Renewal renewal) {
    Set<StoredUnderKeys> kinds = Set.of(new Papers(needed, left, renewal));
    return new RotateKeys(kinds, TestKeys.all(), audit, AT_ONCE, clock);
  }

  @Test
  void it_tells_how_many_of_all_values_are_renewed() {
    Steps steps = new Steps();
    Remains lasting = Remains.lasting("old", 4);
    Remains ending = new Remains("old", 2, Optional.of(Instant.MAX));
    Set<StoredUnderKeys> kinds = new LinkedHashSet<>();
    kinds.add(new Papers(Set.of(), List.of(lasting, ending), new Renewal(3, 1)));
    kinds.add(new Papers(Set.of("old"), List.of(lasting), new Renewal(4, 0)));

    new RotateKeys(kinds, TestKeys.all(), audit, AT_ONCE, clock).handle(BATCH, steps);

    assertThat(steps.told()).containsExactly("3 of 8", "7 of 8");
  }
}
