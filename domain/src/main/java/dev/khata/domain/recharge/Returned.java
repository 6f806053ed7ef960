package dev.khata.domain.recharge;

import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Money of a payment by gateway that goes back, or that comes again after it had gone back. */
public record Returned(TransactionFacts transaction, JournalEntry posted) implements OnRecord {
  public Returned {
    if (!transaction.movedMoney()) {
      throw new IllegalArgumentException("nothing goes back");
    }
  }

  /** The same, with those lines in its entry. */
  public Returned with(List<Posting> more) {
    List<Posting> all = Stream.concat(posted.postings().stream(), more.stream()).toList();
    return new Returned(
        transaction, JournalEntry.unkeyed(posted.kind(), posted.effectiveAt(), all));
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
