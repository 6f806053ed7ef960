package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * Money given back.
 *
 * @param key under which it was asked for; empty where somebody made it here
 */
record Refund(String id, String payment, Optional<UUID> key, Money amount) {}
