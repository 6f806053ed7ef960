package dev.khata.application.autopay;

import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.NextCharge;
import java.util.Optional;

/**
 * A mandate with what it is about to charge.
 *
 * @param next empty when it is not enabled, or its plan is no more
 */
public record ShownMandate(Mandate mandate, Optional<NextCharge> next) {}
