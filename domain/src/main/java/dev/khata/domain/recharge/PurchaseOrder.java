package dev.khata.domain.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.util.Optional;

/**
 * What somebody wants to buy.
 *
 * @param line which is recharged; need not be a user's
 * @param source by what it comes about
 */
public record PurchaseOrder(
    UserId payer,
    PlanId plan,
    PhoneNumber line,
    Optional<OfferId> offer,
    Activation activation,
    TransactionSource source,
    PaymentMethod method) {}
