package dev.khata.domain.payments;

import dev.khata.domain.wallet.Money;
import java.time.Duration;

/**
 * What a gateway wants and promises.
 *
 * @param minimum below which it takes no payment; asked of users before it is asked of the gateway
 * @param changesItsMind how long after a decline or an expiry it may still say that it has the
 *     money
 */
public record GatewayTerms(Money minimum, Duration changesItsMind) {}
