package dev.khata.domain.referral;

import dev.khata.domain.wallet.Money;

/** What is promised at present to whoever brings somebody. Zero: nothing is. */
public record RewardOffer(Money amount) {}
