package dev.khata.domain.kernel.rotation;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.upkeep.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One kind of values that are stored encrypted, hashed or sealed under the keys of one purpose.
 * Collected are those of all contexts.
 */
public interface StoredUnderKeys {

  /** The table and, where it has several, the column, as operators are told. Unique. */
  String name();

  KeyPurpose purpose();

  /**
   * Whether nothing brings the values under another key, so that they are as well as their key is
   * kept. Such keys are told of, and not asked for.
   */
  default boolean isKept() {
    return false;
  }

  /**
   * The ids of the keys without which any of the values would be lost, whether or not they are
   * given. Quick, however many values there are.
   */
  Set<String> needed();

  /** What stands under keys that are not the current one, key by key. */
  List<Remains> remains(Instant now);

  /**
   * Brings everything under the current key that can be. In many short transactions of its own:
   * broken off anywhere it goes on next time, and twice, or at once on two instances, does no harm.
   * Nothing is ever without a key under which it is found or read.
   *
   * @param progress told of values that were renewed
   */
  Renewal renew(Progress progress);
}
