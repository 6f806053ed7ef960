package dev.khata.domain.identity;

import java.util.Optional;

/**
 * Whom somebody can bring in, and who brought them.
 *
 * @param code their own, for ever
 * @param cameWith the code of whoever brought them; that user may be gone by now
 */
public record Referral(ReferralCode code, Optional<ReferralCode> cameWith) {}
