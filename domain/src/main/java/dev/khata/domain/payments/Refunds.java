package dev.khata.domain.payments;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.AdjustmentReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * All money of payments that was to be given back. None is ever removed. Whoever writes has locked
 * the payment.
 */
public interface Refunds {

  /**
   * Puts one down. The store itself refuses to let more of a capture be given back than it has.
   *
   * @param askAt when the gateway is asked about it, if nobody has done so before; empty: never
   */
  void add(Refund refund, Optional<Instant> askAt);

  Optional<Refund> find(UUID key);

  Optional<Refund> ofReference(String gateway, String reference);

  /** Of those the ones that are known, by the ids that the gateway gave to them. */
  Map<String, Refund> ofReferences(String gateway, Set<String> references);

  /** In the order in which they were put down. */
  List<Refund> of(PaymentId payment);

  /** Writes state, reference, second admin and count of one that is there. */
  void update(Refund refund, Optional<Instant> askAt);

  /**
   * Claims those that the gateway is to be asked about, the longest due first; others pass over
   * them until then.
   */
  List<Refund> due(String gateway, int max, Instant now, Duration lease);

  /**
   * Those since then that somebody has to look at: that were made past Khata, or that the gateway
   * has refused; the newest first.
   */
  List<Refund> odd(Instant since, int max);

  /** From an instant on, the reasons of what that payer was to be given are to be erased. */
  void release(UserId payer, Instant eraseFrom);

  /** Puts {@link AdjustmentReason#ERASED} for those whose time has come; returns of how many. */
  int erase(Instant now);
}
