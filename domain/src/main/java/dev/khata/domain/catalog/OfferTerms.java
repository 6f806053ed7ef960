package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import java.util.Optional;

/**
 * What whoever makes an offer decides about it.
 *
 * @param dates when it can be used
 */
public record OfferTerms(
    Label title,
    OfferTypeId type,
    boolean special,
    Availability status,
    Span dates,
    Optional<Description> description,
    Criteria criteria,
    Reward reward,
    UseLimits limits) {}
