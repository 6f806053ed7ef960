package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import java.util.Optional;

/**
 * What a purchase has to know of whoever pays.
 *
 * @param phone that they have verified
 * @param alerts whether they want to be told of transactions by SMS
 * @param language in which messages to them are written, a BCP 47 tag
 * @param recharged whether they have ever paid for a recharge
 * @param available in their wallet
 * @param owed what is taken off the next money that reaches them
 */
public record Payer(
    UserId id,
    Optional<PhoneNumber> phone,
    boolean alerts,
    UserType type,
    String language,
    boolean recharged,
    Money available,
    Money owed) {}
