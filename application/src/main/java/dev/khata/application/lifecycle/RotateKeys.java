package dev.khata.application.lifecycle;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.lifecycle.LifecycleAction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings everything that is stored under keys under the current ones, in small steps beside all
 * other work; broken off anywhere it goes on where it was. Afterwards a former key can be taken
 * away, unless something is left that stands under it.
 */
public final class RotateKeys {
  private final Set<StoredUnderKeys> kinds;
  private final Keys keys;
  private final AuditLog audit;
  private final Bulk bulk;
  private final InstantSource clock;

  @Inject
  RotateKeys(
      Set<StoredUnderKeys> kinds, Keys keys, AuditLog audit, Bulk bulk, InstantSource clock) {
    this.kinds = kinds;
    this.keys = keys;
    this.audit = audit;
    this.bulk = bulk;
    this.clock = clock;
  }

  /** What became of each kind of values. */
  public record Result(List<Kind> kinds) {
    /** Whether nothing is left under former keys but what ends by itself. */
    public boolean isDone() {
      return kinds.stream().allMatch(kind -> kind.lasting().isEmpty());
    }

    private long values() {
      return kinds.stream()
          .flatMap(kind -> kind.lasting().stream())
          .mapToLong(Remains::values)
          .sum();
    }
  }

  /**
   * One kind of values.
   *
   * @param keys those that are given, if any are
   * @param isKept whether nothing brings them under another key
   * @param remains what stands under others than the current one
   */
  public record Kind(
      KeyPurpose purpose,
      String name,
      Optional<KeyRing> keys,
      boolean isKept,
      Renewal renewal,
      List<Remains> remains) {
    /** What would be lost without its key, and need not be. */
    public List<Remains> lasting() {
      return isKept ? List.of() : renewable();
    }

    private List<Remains> renewable() {
      return remains.stream().filter(left -> left.until().isEmpty()).toList();
    }
  }

  /** Renews all there is. */
  public Result handle(Actor by) {
    return handle(by, Progress.UNSEEN);
  }

  /**
   * Renews all there is.
   *
   * @param progress told of values that were renewed
   */
  public Result handle(Actor by, Progress progress) {
    OptionalLong all = OptionalLong.of(look().values());
    List<Kind> rotated = new ArrayList<>();
    for (StoredUnderKeys kind : kinds) {
      long before = renewed(rotated);
      Progress after = (done, _) -> progress.at(before + done, all);
      rotated.add(bulk.run(() -> told(kind, kind.renew(after))));
    }
    Result result = new Result(List.copyOf(rotated));
    if (renewed(rotated) > 0) {
      audit.append(by.did(LifecycleAction.KEYS_ROTATED, clock.instant()));
    }
    return result;
  }

  private static long renewed(List<Kind> kinds) {
    return kinds.stream().mapToLong(kind -> kind.renewal.renewed()).sum();
  }

  /** Changes nothing, and tells what there is to renew. */
  public Result look() {
    return new Result(
        kinds.stream().map(kind -> bulk.run(() -> told(kind, Renewal.NOTHING))).toList());
  }

  private Kind told(StoredUnderKeys kind, Renewal renewal) {
    Instant now = clock.instant();
    Optional<KeyRing> given = keys.find(kind.purpose());
    return new Kind(kind.purpose(), kind.name(), given, kind.isKept(), renewal, kind.remains(now));
  }

  /**
   * Keys that are not given, though something would be lost without them.
   *
   * @param name of one of the kinds of values that stand under it
   */
  public record Missing(KeyPurpose purpose, String id, String name) {}

  /** One without which nothing should start. Quick enough for each start. */
  public Optional<Missing> missing() {
    return missing(false).findFirst();
  }

  /** Those that only what is kept apart needs. As quick. */
  public List<Missing> missingForKept() {
    return missing(true).toList();
  }

  private Stream<Missing> missing(boolean forKept) {
    return kinds.stream()
        .filter(kind -> kind.isKept() == forKept)
        .flatMap(
            kind ->
                kind.needed().stream()
                    .filter(id -> keys.find(kind.purpose()).flatMap(on -> on.find(id)).isEmpty())
                    .sorted()
                    .map(id -> new Missing(kind.purpose(), id, kind.name())));
  }
}
