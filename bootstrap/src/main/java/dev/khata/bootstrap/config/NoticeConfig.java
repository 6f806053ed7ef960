package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.NoticePeriod;
import java.time.Duration;
import java.util.Optional;

/** What users are told of charges on a schedule. */
public record NoticeConfig(NoticePeriod period, Merchant merchant) {
  static final Setting<Optional<Duration>> NOTICE =
      Setting.of(
          "KHATA_AUTOPAY_NOTICE",
          Quantities.durationOrOff(Duration.ZERO, Duration.ofDays(30)),
          "off",
          "How long before each charge of an autopay its user is told of it; a charge of which they"
              + " were told too late, or at another price, waits.");

  static final Setting<Merchant> MERCHANT =
      Setting.of(
          "KHATA_MERCHANT", name(), "Khata", "Who charges, as messages about autopays name it.");

  static final Section SECTION = Section.of("Autopay notices", NOTICE, MERCHANT);

  static NoticeConfig read(Reading reading) {
    return new NoticeConfig(new NoticePeriod(reading.get(NOTICE)), reading.get(MERCHANT));
  }

  private static Kind<Merchant> name() {
    String allowed = "a name of at most " + Merchant.LONGEST + " characters";
    return Kind.of(
        allowed,
        text -> {
          if (!Merchant.isName(text)) {
            throw new Unfit("expected " + allowed);
          }
          return new Merchant(text);
        });
  }
}
