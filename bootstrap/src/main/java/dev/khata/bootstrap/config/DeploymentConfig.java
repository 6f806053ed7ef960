package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.wallet.Unit;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What kind of deployment this is.
 *
 * @param dataDirectory of the embedded database, stored documents and keys made here
 * @param contracts those that are served
 * @param reportZone whose days are counted
 * @param warmsUp whether a server makes the cache of classes that later ones start from
 */
public record DeploymentConfig(
    Env env,
    Path dataDirectory,
    Set<Contract> contracts,
    Currency currency,
    ZoneId reportZone,
    LogLevel logLevel,
    boolean warmsUp) {
  private static final String ALL_CONTRACTS =
      Arrays.stream(Contract.values()).map(Contract::id).collect(Collectors.joining(","));

  static final Setting<Optional<Path>> CONFIG =
      Setting.optional(
          "KHATA_CONFIG",
          Kinds.path(),
          "no file",
          "A properties file with settings under these names; `--config FILE` wins over it. Given"
              + " in the environment only.");
  static final Setting<Env> ENV =
      Setting.of(
          "KHATA_ENV",
          Kinds.choice(Env.class),
          "development",
          "`production` logs JSON and refuses to start with an outbox, the payment sandbox, keys"
              + " made by itself, the embedded database or a public URL that is not https.");
  static final Setting<Path> DATA_DIR =
      Setting.of(
          "KHATA_DATA_DIR",
          Kinds.path(),
          "./.khata",
          "Embedded database, disk storage, development keys; kept between runs.");
  static final Setting<List<Contract>> CONTRACTS =
      Setting.of(
          "KHATA_CONTRACTS", Kinds.list(contract()), ALL_CONTRACTS, "The contracts to serve.");
  static final Setting<Currency> CURRENCY =
      Setting.of(
          "KHATA_CURRENCY",
          Kinds.currency(),
          "NPR",
          "Currency of all wallets; fixed by the first migration.");
  static final Setting<Optional<ZoneId>> REPORT_ZONE =
      Setting.optional(
          "KHATA_REPORT_ZONE",
          Kinds.zone(),
          "that of the currency's country; UTC where it has several",
          "Whose days are counted, as in reports and until a refund is due, and in which files of"
              + " reports tell times.");
  static final Setting<LogLevel> LOG_LEVEL =
      Setting.of(
          "KHATA_LOG_LEVEL",
          Kinds.choice(LogLevel.class),
          "info",
          "Least severe level that is logged; libraries log warnings and errors only.");

  static final Setting<Boolean> WARM_UP =
      Setting.of(
          "KHATA_WARM_UP",
          Kinds.onOff(),
          "on",
          "The first `serve` of a jar makes what later ones start from in half the time, in"
              + " `cache` in the data directory, where that can be written; with `off` only `khata"
              + " warm-up` does.");

  static final Section SECTION =
      Section.of(
          "Deployment",
          CONFIG,
          ENV,
          DATA_DIR,
          CONTRACTS,
          CURRENCY,
          REPORT_ZONE,
          LOG_LEVEL,
          WARM_UP);

  public DeploymentConfig {
    contracts = Set.copyOf(contracts);
  }

  /** The first of the contracts that are served, in the order in which Khata lists them. */
  public Contract firstContract() {
    return Collections.min(contracts);
  }

  static DeploymentConfig read(Reading reading) {
    return new DeploymentConfig(
        reading.get(ENV),
        reading.get(DATA_DIR),
        EnumSet.copyOf(reading.get(CONTRACTS)),
        reading.get(CURRENCY),
        reading.get(REPORT_ZONE).orElseGet(() -> Zones.of(reading.get(CURRENCY))),
        reading.get(LOG_LEVEL),
        reading.get(WARM_UP));
  }

  /** In what the books are kept. */
  public Unit unit() {
    return Unit.currency(currency.getCurrencyCode());
  }

  public boolean isProduction() {
    return env == Env.PRODUCTION;
  }

  private static Kind<Contract> contract() {
    String allowed =
        Arrays.stream(Contract.values())
            .map(c -> "`" + c.id() + "`")
            .collect(Collectors.joining(", "));
    return Kind.of(
        allowed,
        text -> Contract.of(text).orElseThrow(() -> new Unfit("expected " + Kinds.plain(allowed))));
  }
}
