package dev.khata.domain.autopay;

import dev.khata.domain.wallet.Money;

/**
 * What a mandate charges next, as far as can be told now.
 *
 * @param amount what the plan costs now
 * @param affordable whether it will succeed on what is in the wallet now, when those that are due
 *     before it have taken theirs; never while the plan is not sold
 * @param missing in the wallet; nothing where it is affordable, or the plan is not sold
 */
public record NextCharge(Money amount, boolean affordable, Money missing) {}
