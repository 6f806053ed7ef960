package dev.khata.domain.wallet;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What admins gave, took, and asked for. */
public interface Adjustments {

  /** Adds one whose key, if it has one, the surrounding transaction has claimed. */
  void add(Adjustment adjustment);

  /**
   * What was asked for under the key, if anything was. Until the surrounding transaction ends
   * nobody else gets an answer about that key.
   */
  Optional<Adjustment> claim(AdjustmentKey key);

  Optional<Adjustment> find(UUID id);

  /** The adjustment, whose row stays locked until the surrounding transaction ends. */
  Optional<Adjustment> lock(UUID id);

  /** Writes state and decision of one that the surrounding transaction has locked as requested. */
  void update(Adjustment adjustment);

  /** Those that wait for a second admin, oldest first, at most so many. */
  List<Adjustment> open(int limit);

  /** From an instant on, the reasons of what is noted of that owner until now are to be erased. */
  void release(UserId owner, Instant eraseFrom);

  /** Puts {@link AdjustmentReason#ERASED} for those whose time has come; returns of how many. */
  int erase(Instant now);
}
