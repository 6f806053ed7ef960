package dev.khata.domain.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
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
 * Some money that was paid through a gateway, and what its going back or coming again is.
 *
 * @param phone that its payer has now
 * @param paid the transaction by which it was paid
 * @param capture the id that the gateway gave
 */
public record PaidMoney(
    Optional<PhoneNumber> phone, TransactionFacts paid, String capture, Money amount) {
  private static final EntryKind REFUND = new EntryKind("PAYMENT_REFUND");
  private static final EntryKind REFUND_FAILED = new EntryKind("PAYMENT_REFUND_FAILED");
  private static final EntryKind REVERSAL = new EntryKind("PAYMENT_REVERSAL");
  private static final EntryKind REVERSAL_UNDONE = new EntryKind("PAYMENT_REVERSAL_UNDONE");

  /** It leaves the wallet, to be given back. */
  public Returned reclaimed(Instant now) {
    return new Returned(
        ofWallet(Direction.DEBIT),
        entry(
            REFUND,
            now,
            List.of(
                Posting.debit(wallet(), amount), Posting.credit(SystemAccount.SUSPENSE, amount))));
  }

  /**
   * It could not be given back, and is in the wallet again.
   *
   * @param owed what the user owes, which comes off first
   */
  public Returned restored(Money owed, Instant now) {
    return came(REFUND_FAILED, SystemAccount.SUSPENSE, owed, now);
  }

  /**
   * It was given back.
   *
   * @param available what can be taken from the wallet; the user owes the rest
   */
  public Returned refunded(Money available, Instant now) {
    return went(REFUND, available, now);
  }

  /**
   * The payer's bank has taken it back.
   *
   * @param available what can be taken from the wallet; the user owes the rest
   */
  public Returned reversed(Money available, Instant now) {
    return went(REVERSAL, available, now);
  }

  /**
   * What the bank had taken is here again.
   *
   * @param owed what the user owes, which comes off first
   */
  public Returned regained(Money owed, Instant now) {
    return came(REVERSAL_UNDONE, SystemAccount.GATEWAY_CLEARING, owed, now);
  }

  private Returned went(EntryKind kind, Money available, Instant now) {
    Money taken = amount.min(available);
    Money owed = amount.minus(taken);
    List<Posting> postings = new ArrayList<>();
    if (!taken.isZero()) {
      postings.add(Posting.debit(wallet(), taken));
    }
    if (!owed.isZero()) {
      postings.add(Posting.debit(wallet().receivable(), owed));
    }
    postings.add(Posting.credit(SystemAccount.GATEWAY_CLEARING, amount));
    return new Returned(ofWallet(Direction.DEBIT), entry(kind, now, postings));
  }

  private Returned came(EntryKind kind, SystemAccount from, Money owed, Instant now) {
    List<Posting> postings = new ArrayList<>();
    postings.add(Posting.debit(from, amount));
    postings.addAll(Settlement.credits(wallet(), amount, owed));
    return new Returned(ofWallet(Direction.CREDIT), entry(kind, now, postings));
  }

  /**
   * It was the price of a plan, and was given back.
   *
   * @param from where it was until now
   */
  public Returned repaid(SystemAccount from, Instant now) {
    return new Returned(ofPlan(), repayment(from, now));
  }

  /** The entry of {@link #repaid}, where there is nobody any more to tell. */
  public JournalEntry repayment(SystemAccount from, Instant now) {
    return entry(
        REFUND,
        now,
        List.of(
            Posting.debit(from, amount), Posting.credit(SystemAccount.GATEWAY_CLEARING, amount)));
  }

  private static JournalEntry entry(EntryKind kind, Instant now, List<Posting> postings) {
    return JournalEntry.unkeyed(kind, now, postings);
  }

  private UserId user() {
    return paid.user();
  }

  private CustomerAccount wallet() {
    return CustomerAccount.wallet(user());
  }

  private TransactionFacts ofWallet(Direction direction) {
    boolean comes = direction == Direction.CREDIT;
    return facts(
        Category.WALLET,
        direction,
        Optional.empty(),
        Optional.empty(),
        phone.filter(any -> !comes),
        phone.filter(any -> comes));
  }

  /** No offer was used by it. */
  private TransactionFacts ofPlan() {
    return facts(
        Category.SERVICE,
        Direction.CREDIT,
        paid.serviceType(),
        paid.plan(),
        paid.from(),
        paid.to());
  }

  private TransactionFacts facts(
      Category category,
      Direction direction,
      Optional<UserType> serviceType,
      Optional<PlanId> plan,
      Optional<PhoneNumber> from,
      Optional<PhoneNumber> to) {
    return new TransactionFacts(
        user(),
        category,
        direction,
        amount,
        serviceType,
        plan,
        Optional.<OfferId>empty(),
        from,
        to,
        TransactionSource.REFUND,
        Status.SUCCESS,
        paid.method(),
        Optional.of(capture),
        Optional.empty());
  }
}
