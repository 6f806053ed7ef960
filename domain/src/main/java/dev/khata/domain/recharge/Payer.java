package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import java.util.Optional;

/**
 * What a purchase has to know of whoever pays.
 *
 * @param phone that they have verified
 * @param language in which messages to them are written
 * @param recharged whether they have ever recharged a line, paid or not
 * @param returning whether somebody who left had their number and had recharged; looked up only for
 *     who has not recharged, and where something asks whether they are new
 * @param available in their wallet
 * @param held of what is in their wallet, and so not available
 * @param owed what is taken off the next money that reaches them
 * @param pointsOwed what is taken off the next points that reach them
 * @param awaited whether somebody gets a perk for the first recharge that they pay for, and has not
 *     got it yet, see {@link Perks}
 */
public record Payer(
    UserId id,
    Optional<PhoneNumber> phone,
    UserType type,
    UserLanguage language,
    boolean recharged,
    boolean returning,
    Money available,
    Money held,
    Money owed,
    Money pointsOwed,
    boolean awaited) {

  boolean isNew() {
    return !recharged && !returning;
  }

  /** The same, whose number had recharged before. */
  public Payer returned() {
    return with(recharged, true, available, awaited);
  }

  /** All that is in the wallet once that is paid, if from there, and its cashback has come. */
  Money walletAfter(Purchase purchase) {
    Money paid =
        purchase.order().method().asksGateway()
            ? Money.zero(available.unit())
            : purchase.deal().payable();
    Money cashback = purchase.deal().cashback();
    return available.plus(held).minus(paid).plus(cashback.minus(cashback.min(owed)));
  }

  /** The same, who has recharged for that much; nothing is left where it was not there. */
  public Payer having(Money paid) {
    Money left = paid.isAbove(available) ? Money.zero(paid.unit()) : available.minus(paid);
    return with(true, returning, left, awaited && paid.isZero());
  }

  /** The same, whose wallet has got that much more. */
  public Payer getting(Money more) {
    return with(recharged, returning, available.plus(more), awaited);
  }

  private Payer with(boolean experienced, boolean back, Money left, boolean waitedFor) {
    return new Payer(
        id, phone, type, language, experienced, back, left, held, owed, pointsOwed, waitedFor);
  }
}
