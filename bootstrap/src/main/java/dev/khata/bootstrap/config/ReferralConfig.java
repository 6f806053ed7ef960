package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.referral.RewardOffer;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** What users get for bringing others. */
public record ReferralConfig(RewardOffer offer) {
  private static final int MAX = 1_000_000;

  static final Setting<BigDecimal> REWARD =
      Setting.of(
          "KHATA_REFERRAL_REWARD",
          Quantities.decimal(MAX),
          "50",
          "What whoever brought a user gets in the wallet, in the currency, for the first recharge"
              + " that this user pays for. It is promised when the user signs up, and a later"
              + " change leaves what was promised; with `0` nothing is promised.");

  static final Section SECTION = Section.of("Referrals", REWARD);

  static ReferralConfig read(Reading reading, Unit currency) {
    Optional<Money> reward = Money.exactly(reading.get(REWARD), currency);
    if (reward.isEmpty()) {
      reading.refuse(REWARD, "expected at most " + currency.scale() + " decimals");
    }
    return new ReferralConfig(new RewardOffer(reward.orElse(Money.zero(currency))));
  }
}
