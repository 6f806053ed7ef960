package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.util.UUID;

/**
 * Money that the sandbox has taken.
 *
 * @param order for which it was paid
 * @param reference of who asked for it
 * @param payment its own id
 * @param refunded how much of it was given back, in minor units
 * @param reversed how much of it the payer's bank has taken back, in minor units
 */
public record Taken(
    String order, UUID reference, String payment, Money amount, long refunded, long reversed) {}
