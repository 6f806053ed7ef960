package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every setting there is, in the order of the reference. */
final class Catalogue {
  static final List<Section> SECTIONS =
      List.of(
          DeploymentConfig.SECTION,
          HttpSettings.SECTION,
          DatabaseSettings.SECTION,
          ReportConfig.SECTION,
          KeysConfig.SECTION,
          SmsConfig.SECTION,
          EmailConfig.SECTION,
          PushConfig.SECTION,
          StorageConfig.SECTION,
          PaymentConfig.SECTION,
          AdminConfig.SECTION,
          IdentityConfig.SECTION,
          KycConfig.SECTION,
          TokenConfig.SECTION,
          PasswordConfig.SECTION,
          LimitSettings.SECTION,
          LedgerConfig.SECTION,
          RechargeConfig.SECTION,
          ReferralConfig.SECTION,
          AutopayConfig.SECTION,
          NoticeConfig.SECTION,
          ChargingConfig.SECTION,
          RetentionConfig.SECTION,
          SchedulerConfig.SECTION);

  private Catalogue() {}

  static List<Setting<?>> settings() {
    return SECTIONS.stream().<Setting<?>>flatMap(section -> section.settings().stream()).toList();
  }

  static Set<String> names() {
    return settings().stream().map(Setting::name).collect(Collectors.toUnmodifiableSet());
  }
}
