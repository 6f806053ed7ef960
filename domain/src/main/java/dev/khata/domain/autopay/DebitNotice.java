package dev.khata.domain.autopay;

import dev.khata.domain.wallet.Money;
import java.time.Instant;

/**
 * What a user was told beforehand: that so much will be charged for that due instant.
 *
 * @param announcedAt when it was recorded
 */
public record DebitNotice(MandateId mandate, Instant due, Money amount, Instant announcedAt) {}
