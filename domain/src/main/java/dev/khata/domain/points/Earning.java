package dev.khata.domain.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.Settlement;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.util.ArrayList;
import java.util.List;

/** What earns how many points, and how they come and go. */
public final class Earning {
  private static final int UNITS_A_POINT = 10;

  /** For a user who was brought and pays for a first recharge. */
  public static final Money REFERRAL = points(50);

  /** For telling all that a profile asks for. */
  public static final Money PROFILE = points(10);

  private Earning() {}

  static Money points(long number) {
    return new Money(number, Unit.POINTS);
  }

  /** One for every ten whole units of the currency that are paid at once. */
  public static Money by(Money paid) {
    return points(paid.amount().longValue() / UNITS_A_POINT);
  }

  /**
   * Points that a user gets.
   *
   * @param owed by them, which comes off first
   * @return nothing for none
   */
  public static List<Posting> coming(UserId user, Money points, Money owed) {
    if (points.isZero()) {
      return List.of();
    }
    List<Posting> lines = new ArrayList<>();
    lines.add(Posting.debit(SystemAccount.POINTS_ISSUED, points));
    lines.addAll(Settlement.credits(CustomerAccount.points(user), points, owed));
    return lines;
  }

  /**
   * Points that are taken back.
   *
   * @param available of the user's; the rest they owe
   * @return nothing for none
   */
  public static List<Posting> going(UserId user, Money points, Money available) {
    if (points.isZero()) {
      return List.of();
    }
    CustomerAccount account = CustomerAccount.points(user);
    Money taken = points.min(available);
    List<Posting> lines = new ArrayList<>();
    if (!taken.isZero()) {
      lines.add(Posting.debit(account, taken));
    }
    if (points.isAbove(taken)) {
      lines.add(Posting.debit(account.receivable(), points.minus(taken)));
    }
    lines.add(Posting.credit(SystemAccount.POINTS_ISSUED, points));
    return lines;
  }
}
