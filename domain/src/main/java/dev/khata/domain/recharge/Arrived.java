package dev.khata.domain.recharge;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money that came through a gateway when what it was meant for had failed already: it is in the
 * wallet, and a transaction of its own says so.
 */
public record Arrived(TransactionFacts transaction, JournalEntry posted) implements OnRecord {
  public Arrived {
    if (!transaction.movedMoney()) {
      throw new IllegalArgumentException("nothing has arrived");
    }
  }

  /**
   * @param payment the id that the gateway gave
   * @param owed what the user owes, which comes off first
   */
  public static Arrived of(
      UserId user,
      Optional<PhoneNumber> phone,
      Money amount,
      PaymentMethod method,
      String payment,
      Money owed,
      Instant now) {
    TopUp topUp = new TopUp(user, phone, amount, method);
    return new Arrived(topUp.succeeded(payment), topUp.entry(owed, now));
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
