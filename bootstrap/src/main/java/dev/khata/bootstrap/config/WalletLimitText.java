package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.domain.payments.KycLevel;
import dev.khata.domain.recharge.WalletLimit;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A limit of wallets as operators write it, such as {@code approved=200000/200000}. */
record WalletLimitText(KycLevel level, BigDecimal balance, BigDecimal monthly) {
  private static final Pattern FORM =
      Pattern.compile("([a-z]+)=([0-9]{1,10}(?:[.][0-9]{1,6})?)/([0-9]{1,10}(?:[.][0-9]{1,6})?)");

  static Kind<WalletLimitText> kind() {
    String allowed = "`LEVEL=BALANCE/MONTH`, with a level of `none` or `approved`";
    return Kind.of(
        allowed,
        text -> {
          Matcher parts = FORM.matcher(text);
          if (!parts.matches()) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
          return new WalletLimitText(
              level(parts.group(1))
                  .orElseThrow(() -> new Unfit("expected " + Kinds.plain(allowed))),
              new BigDecimal(parts.group(2)),
              new BigDecimal(parts.group(3)));
        });
  }

  private static Optional<KycLevel> level(String text) {
    return Arrays.stream(KycLevel.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  /** Empty when it has more decimals than the currency. */
  Optional<WalletLimit> in(Unit currency) {
    return Money.exactly(balance, currency)
        .flatMap(
            held -> Money.exactly(monthly, currency).map(month -> new WalletLimit(held, month)));
  }
}
