package dev.khata.domain.payments;

import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * Money of one capture that the gateway has taken back by itself.
 *
 * @param reference the gateway's own id of what happened
 * @param source from whom it was taken here
 * @param undoneAt when it was given to us again; empty where it was not
 */
public record PaymentReversal(
    PaymentId payment,
    String gateway,
    String reference,
    String capture,
    Money amount,
    RefundSource source,
    Instant takenAt,
    Optional<Instant> undoneAt) {}
