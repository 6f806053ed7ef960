package dev.khata.domain.recharge;

import dev.khata.domain.payments.KycLevel;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What wallets may hold and take in, by how well their users are known.
 *
 * @param byLevel no limit for a level that is not in it
 * @param zone in which months begin
 */
public record WalletLimits(Map<KycLevel, WalletLimit> byLevel, ZoneId zone) {
  public WalletLimits {
    byLevel = Map.copyOf(byLevel);
  }

  public boolean areOff() {
    return byLevel.isEmpty();
  }

  /** How much may still come in; empty where there is no limit. */
  public Optional<Money> open(KycLevel level, Money inWallet, Money thisMonth) {
    return Optional.ofNullable(byLevel.get(level)).map(limit -> limit.open(inWallet, thisMonth));
  }

  /** When the month of that instant began. */
  public Instant monthOf(Instant now) {
    return now.atZone(zone).toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toInstant();
  }
}
