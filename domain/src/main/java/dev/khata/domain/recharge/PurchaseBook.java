package dev.khata.domain.recharge;

import dev.khata.domain.messaging.Message;
import dev.khata.domain.replies.PlannedReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where purchases and top-ups are recorded, one or a thousand at once, and settled where they are
 * paid by gateway: money, subscriptions, the transactions that users see, and what they are told.
 */
public interface PurchaseBook {

  /**
   * Something to be recorded.
   *
   * @param notice which is sent if it is
   * @param reply to the request that asks for it, put down if it is; names the first transaction
   */
  record Item(OnRecord decision, Optional<Message> notice, Optional<PlannedReply> reply) {

    /** An item that no request need be answered about. */
    public Item(OnRecord decision, Optional<Message> notice) {
      this(decision, notice, Optional.empty());
    }

    /** The same with another decision. */
    public Item with(OnRecord other) {
      return new Item(other, notice, reply);
    }

    /** An item that nobody gets a message about. */
    public static Item silent(OnRecord decision) {
      return new Item(decision, Optional.empty());
    }
  }

  /**
   * What one item came to.
   *
   * @param transactions in the order of {@link OnRecord#transactions}
   * @param subscription of what was sold
   */
  record Receipt(List<RechargeTransaction> transactions, Optional<Subscription> subscription) {
    public Receipt {
      transactions = List.copyOf(transactions);
    }
  }

  /** What a decision relied on and is no more so. */
  enum Stale {
    /** That the request has not been answered before, and is not under way elsewhere. */
    REPLIED,
    /** The account of whoever pays or gets something was deleted. */
    USER,
    /** The transaction is not pending any more, or never was as it is settled. */
    SETTLED,
    /** The plan was changed or deleted; what waited for a gateway minds only the latter. */
    PLAN,
    /** The offer was changed or deleted. */
    OFFER,
    /** The payer recharged for the first time. */
    FIRST_RECHARGE,
    /** The offer was used as often as it can be, by the payer or by all. */
    OFFER_USED_UP,
    /**
     * The payer is not the owner of the line any more, may not end what runs there, or finds its
     * queue full.
     */
    LINE,
    /** Money is lacking in the wallet, or no more owed. */
    BALANCE
  }

  /** What came of recording. */
  sealed interface Outcome {
    /** All are recorded; in their order. */
    record Recorded(List<Receipt> receipts) implements Outcome {
      public Recorded {
        receipts = List.copyOf(receipts);
      }
    }

    /**
     * Nothing is recorded, since these decisions, by their indexes from 0, were made on something
     * that has changed. Not all that have need be named.
     */
    record Outdated(Map<Integer, Stale> decisions) implements Outcome {
      public Outdated {
        decisions = Map.copyOf(decisions);
      }
    }
  }

  /**
   * Records all of it or nothing, in their order, in one statement; in the surrounding transaction
   * if there is one. A line that is to begin a plan at once stands in one item only.
   *
   * <p>The subscription begins now or when the line is free, see {@link Activation}; what others
   * record for the same line at the same moment comes before or behind it. On a line it is never
   * earlier than when something was last recorded for it: where {@code now} is, since clocks
   * differ, that later instant counts there.
   *
   * <p>Locks users, then pending transactions, each by their ids, then lines by their numbers, then
   * wallets by their ids.
   *
   * @throws IllegalArgumentException when a line is in several items, and begins at once in one;
   *     when two decisions can't both have been right about a first recharge; or when two settle
   *     one transaction
   */
  Outcome record(List<Item> items, Instant now);
}
