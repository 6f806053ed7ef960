package dev.khata.application.wallet;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Users that no other test has, and money for them. */
public final class Somebody {
  public static final Unit NPR = Unit.currency("NPR");
  public static final EntryKind TOP_UP = new EntryKind("TOP_UP");
  public static final EntryKind SALE = new EntryKind("SALE");

  private static final AtomicLong NEXT =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1, 1L << 48));

  private Somebody() {}

  public static UserId somebody() {
    return new UserId(NEXT.getAndIncrement());
  }

  public static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }

  public static Money points(long points) {
    return new Money(points, Unit.POINTS);
  }

  public static BusinessKey someKey() {
    return new BusinessKey("TEST", Fresh.hex(8));
  }

  /** Money that comes in through the gateway. */
  public static JournalEntry topUp(CustomerAccount wallet, long paisa, Instant at) {
    return JournalEntry.keyed(
        someKey(),
        TOP_UP,
        at,
        List.of(
            Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(paisa)),
            Posting.credit(wallet, npr(paisa))));
  }

  /** Money that is spent. */
  public static JournalEntry sale(CustomerAccount wallet, long paisa, Instant at) {
    return JournalEntry.keyed(
        someKey(),
        SALE,
        at,
        List.of(
            Posting.debit(wallet, npr(paisa)), Posting.credit(SystemAccount.REVENUE, npr(paisa))));
  }
}
