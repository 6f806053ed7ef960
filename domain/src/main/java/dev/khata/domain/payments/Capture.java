package dev.khata.domain.payments;

import dev.khata.domain.wallet.Money;

/**
 * Money that a gateway says it has taken.
 *
 * @param payment the gateway's own id of it; there may be several for one order
 * @param amount in the currency in which the gateway took it, which need not be what was asked
 */
public record Capture(String payment, Money amount) {}
