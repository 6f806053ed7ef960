package dev.khata.domain.recharge;

import dev.khata.domain.wallet.Money;

/**
 * What a top-up may bring.
 *
 * @param max by one of them
 */
public record TopUpLimits(Money max) {}
