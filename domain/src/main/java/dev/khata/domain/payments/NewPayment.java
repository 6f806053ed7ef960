package dev.khata.domain.payments;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that is about to be asked for, with all that must be known to ask for it.
 *
 * @param reference our own, by which the gateway finds it
 * @param gateway the name of the one that is asked
 * @param words what it is for, as the payer reads it; no personal data
 */
public record NewPayment(
    UUID reference,
    String gateway,
    Subject subject,
    UserId payer,
    Money amount,
    String words,
    Instant createdAt) {}
