package dev.khata.domain.recharge;

import dev.khata.domain.wallet.JournalEntry;
import java.util.List;
import java.util.Optional;

/** Money of a payment by gateway that goes back, or that comes again after it had gone back. */
public record Returned(TransactionFacts transaction, JournalEntry posted) implements OnRecord {
  public Returned {
    if (!transaction.movedMoney()) {
      throw new IllegalArgumentException("nothing goes back");
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
