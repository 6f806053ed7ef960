package dev.khata.domain.recharge;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Settlement;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Money for a wallet that a gateway is asked for: a pending transaction, until it has come or not.
 */
public record TopUp(UserId user, Optional<PhoneNumber> phone, Money amount, PaymentMethod method)
    implements OnRecord {
  /** Of entries by which money reaches wallets through a gateway. */
  static final EntryKind KIND = new EntryKind("WALLET_TOPUP");

  public TopUp {
    if (!method.asksGateway()) {
      throw new IllegalArgumentException("a top-up by " + method);
    }
  }

  @Override
  public List<TransactionFacts> transactions() {
    return List.of(pending());
  }

  /**
   * The money has come.
   *
   * @param id of the pending transaction
   * @param payment the id that the gateway gave
   * @param owed what the user owes, which comes off first
   */
  public Settled.ToppedUp paid(TransactionId id, String payment, Money owed, Instant now) {
    return new Settled.ToppedUp(id, succeeded(payment), entry(owed, now));
  }

  TransactionFacts succeeded(String payment) {
    return pending().paid(payment);
  }

  JournalEntry entry(Money owed, Instant now) {
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.debit(SystemAccount.GATEWAY_CLEARING, amount));
    postings.addAll(Settlement.credits(CustomerAccount.wallet(user), amount, owed));
    return JournalEntry.unkeyed(KIND, now, postings);
  }

  /** The money has not come, and will not. */
  public Settled.Failed failed(TransactionId id, FailureReason reason) {
    return new Settled.Failed(id, pending().failed(reason));
  }

  private TransactionFacts pending() {
    return new TransactionFacts(
        user,
        Category.WALLET,
        Direction.CREDIT,
        amount,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        phone,
        TransactionSource.WALLET_TOPUP,
        Status.PENDING,
        Optional.of(method),
        Optional.empty(),
        Optional.empty());
  }
}
