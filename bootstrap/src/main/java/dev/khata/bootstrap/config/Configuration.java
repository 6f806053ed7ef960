package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.BadConfiguration;
import dev.khata.bootstrap.settings.ConfigurationFile;
import dev.khata.bootstrap.settings.EffectiveSetting;
import dev.khata.bootstrap.settings.Given;
import dev.khata.bootstrap.settings.KubernetesServices;
import dev.khata.bootstrap.settings.Printable;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.bootstrap.settings.Unknown;
import dev.khata.http.server.HttpConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that was configured, read once; changes take a restart.
 *
 * @param effective every setting with its value and where that came from, to be shown
 */
public record Configuration(
    DeploymentConfig deployment,
    HttpConfig http,
    DatabaseSettings database,
    ReportConfig reports,
    KeysConfig keys,
    SmsConfig sms,
    EmailConfig email,
    PushConfig push,
    StorageConfig storage,
    PaymentConfig payment,
    AdminConfig admin,
    IdentityConfig identity,
    KycConfig kyc,
    TokenConfig tokens,
    PasswordConfig passwords,
    LedgerConfig ledger,
    RechargeConfig recharge,
    ReferralConfig referral,
    AutopayConfig autopay,
    NoticeConfig notice,
    ChargingConfig charging,
    RetentionConfig retention,
    SchedulerConfig scheduler,
    List<EffectiveSetting> effective) {

  /**
   * Reads the file, if there is one, and the environment, which wins.
   *
   * @param file as the command line names it; otherwise {@code KHATA_CONFIG} may
   * @throws BadConfiguration with every problem there is
   */
  public static Configuration read(Map<String, String> environment, Optional<Path> file) {
    return readOwn(KubernetesServices.passedOverIn(environment), file);
  }

  private static Configuration readOwn(Map<String, String> environment, Optional<Path> file) {
    List<String> problems = new ArrayList<>();
    Map<String, String> fromFile = new TreeMap<>(file(environment, file, problems));
    if (fromFile.remove(DeploymentConfig.CONFIG.name()) != null) {
      problems.add(DeploymentConfig.CONFIG.name() + " (file): a file can't name another file");
    }
    Reading reading = new Reading(new Given(fromFile, environment), problems);
    Configuration configuration = read(reading);
    if (configuration.deployment().isProduction()) {
      new Production(reading).check(configuration);
    }
    new Unknown(Catalogue.names()).problems(fromFile, environment).forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new BadConfiguration(problems);
    }
    return configuration;
  }

  /** The same, though new keys may take the place of kept ones that are gone. */
  public Configuration withNewKeys() {
    return new Configuration(
        deployment,
        http,
        database,
        reports,
        new KeysConfig(keys.given(), true),
        sms,
        email,
        push,
        storage,
        payment,
        admin,
        identity,
        kyc,
        tokens,
        passwords,
        ledger,
        recharge,
        referral,
        autopay,
        notice,
        charging,
        retention,
        scheduler,
        effective);
  }

  /** Whether some messages go to the outbox, where a developer may read them. */
  public boolean hasOutbox() {
    return !deployment.isProduction()
        && (sms.vendors().contains(SmsVendor.OUTBOX)
            || email.vendor() == EmailVendor.OUTBOX
            || push.vendor() == PushVendor.OUTBOX);
  }

  private static Map<String, String> file(
      Map<String, String> environment, Optional<Path> option, List<String> problems) {
    Reading reading = new Reading(new Given(Map.of(), environment), new ArrayList<>());
    Optional<Path> file = option.or(() -> reading.get(DeploymentConfig.CONFIG));
    if (file.isEmpty()) {
      return Map.of();
    }
    try {
      return ConfigurationFile.read(file.get());
    } catch (Unfit unfit) {
      String name = option.isPresent() ? "--config" : DeploymentConfig.CONFIG.name();
      problems.add(name + "=" + Printable.text(file.get().toString()) + ": " + unfit.reason());
      return Map.of();
    }
  }

  private static Configuration read(Reading reading) {
    reading.get(DeploymentConfig.CONFIG);
    DeploymentConfig deployment = DeploymentConfig.read(reading);
    return new Configuration(
        deployment,
        HttpSettings.read(
            reading, deployment.env(), LimitSettings.read(reading, deployment.contracts())),
        DatabaseSettings.read(reading),
        ReportConfig.read(reading),
        KeysConfig.read(reading),
        SmsConfig.read(reading),
        EmailConfig.read(reading),
        PushConfig.read(reading, deployment.env()),
        StorageConfig.read(reading),
        PaymentConfig.read(reading, deployment.unit(), deployment.reportZone()),
        AdminConfig.read(reading),
        IdentityConfig.read(reading),
        KycConfig.read(reading),
        TokenConfig.read(reading),
        PasswordConfig.read(reading),
        LedgerConfig.read(reading, deployment.unit()),
        RechargeConfig.read(reading),
        ReferralConfig.read(reading, deployment.unit()),
        AutopayConfig.read(reading),
        NoticeConfig.read(reading),
        ChargingConfig.read(reading),
        RetentionConfig.read(reading),
        SchedulerConfig.read(reading),
        effective(reading));
  }

  private static List<EffectiveSetting> effective(Reading reading) {
    List<EffectiveSetting> effective = new ArrayList<>();
    for (Section section : Catalogue.SECTIONS) {
      for (Setting<?> setting : section.settings()) {
        effective.add(
            new EffectiveSetting(
                section.title(),
                setting.name(),
                reading.shown(setting),
                setting.otherwise(),
                reading.source(setting),
                setting.isSecret()));
      }
    }
    return List.copyOf(effective);
  }
}
