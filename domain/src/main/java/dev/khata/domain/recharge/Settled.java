package dev.khata.domain.recharge;

import dev.khata.domain.wallet.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a pending transaction becomes, once and for good. */
public sealed interface Settled extends OnRecord {
  TransactionId pending();

  @Override
  default Optional<TransactionId> settles() {
    return Optional.of(pending());
  }

  /**
   * A purchase was paid by gateway: its plan begins, at the price and under the offer of then.
   *
   * @param payment the id that the gateway gave
   * @param bought of which price, plan version and offer are not asked about again, but the line
   *     and a first recharge are
   */
  record Sold(TransactionId pending, String payment, Decision.Buy bought) implements Settled {

    @Override
    public List<TransactionFacts> transactions() {
      List<TransactionFacts> all = bought.transactions();
      return Stream.concat(
              Stream.of(all.getFirst().paid(payment)), all.subList(1, all.size()).stream())
          .toList();
    }

    @Override
    public Optional<JournalEntry> entry() {
      return bought.entry();
    }

    @Override
    public Optional<Decision.Buy> sale() {
      return Optional.of(bought);
    }

    /** The same, which brings that much more. */
    public Sold with(List<Perk> more) {
      return new Sold(pending, payment, bought.with(more));
    }
  }

  /** A top-up was paid. */
  record ToppedUp(TransactionId pending, TransactionFacts transaction, JournalEntry posted)
      implements Settled {
    public ToppedUp {
      if (!transaction.movedMoney()) {
        throw new IllegalArgumentException("a top-up of nothing");
      }
    }

    @Override
    public List<TransactionFacts> transactions() {
      return List.of(transaction);
    }

    @Override
    public Optional<JournalEntry> entry() {
      return Optional.of(posted);
    }
  }

  /**
   * Nothing was paid. A use of an offer that was held is given back. This is final: money that
   * comes all the same is another transaction.
   */
  record Failed(TransactionId pending, TransactionFacts transaction) implements Settled {
    public Failed {
      if (transaction.failure().isEmpty()) {
        throw new IllegalArgumentException("failed, but why?");
      }
    }

    @Override
    public List<TransactionFacts> transactions() {
      return List.of(transaction);
    }
  }
}
