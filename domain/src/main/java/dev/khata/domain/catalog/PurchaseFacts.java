package dev.khata.domain.catalog;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What criteria may ask about a purchase.
 *
 * @param userType of the line that is recharged
 * @param amount the plan's price, before any discount
 * @param newUser whether neither the payer nor who had their number before has recharged, paid or
 *     not
 * @param planGroup the name of the group that the plan is in
 */
public record PurchaseFacts(
    UserType userType,
    Money amount,
    boolean newUser,
    TransactionSource source,
    Optional<Label> planGroup,
    Instant at) {}
