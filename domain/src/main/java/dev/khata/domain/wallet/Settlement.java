package dev.khata.domain.wallet;

import java.util.ArrayList;
import java.util.List;

/** How money or points reach a user: what the user owes comes off first. */
public final class Settlement {
  private Settlement() {}

  /**
   * The credits by which the amount comes in.
   *
   * @param account a spendable one
   * @param owed what is in the account's {@linkplain CustomerAccount#receivable receivable}
   */
  public static List<Posting> credits(CustomerAccount account, Money amount, Money owed) {
    if (!account.kind().isSpendable()) {
      throw new IllegalArgumentException(account + " can't be paid into");
    }
    Money settled = amount.min(owed);
    Money rest = amount.minus(settled);
    List<Posting> credits = new ArrayList<>();
    if (!settled.isZero()) {
      credits.add(Posting.credit(account.receivable(), settled));
    }
    if (!rest.isZero()) {
      credits.add(Posting.credit(account, rest));
    }
    return credits;
  }
}
