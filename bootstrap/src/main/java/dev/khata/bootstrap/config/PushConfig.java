package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.TextFile;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.push.BadServiceAccount;
import dev.khata.push.FcmConfig;
import dev.khata.push.ServiceAccount;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who carries push notifications.
 *
 * @param fcm there when {@code vendor} names it
 */
public record PushConfig(PushVendor vendor, Optional<FcmConfig> fcm) {
  static final Setting<Optional<PushVendor>> VENDOR =
      Setting.optional(
          "KHATA_PUSH_VENDOR",
          Kinds.choice(PushVendor.class),
          "`outbox` in development, `none` in production",
          "Who carries notifications to devices; with `none` there are none.");
  static final Setting<Optional<Path>> CREDENTIALS =
      Setting.optional(
          "KHATA_FCM_CREDENTIALS",
          Kinds.path(),
          "none",
          "The JSON file that Firebase makes for a service account; needed by the vendor `fcm`.");
  static final Setting<Optional<URI>> BASE_URL =
      Setting.optional(
          "KHATA_FCM_BASE_URL",
          Urls.http(),
          "Firebase's own",
          "Another server, for tests; without the version of the API.");

  static final Section SECTION = Section.of("Push notifications", VENDOR, CREDENTIALS, BASE_URL);

  /** Everything is read, whatever the vendor, so that every problem is told. */
  static PushConfig read(Reading reading, Env env) {
    PushVendor vendor = reading.get(VENDOR).orElse(PushVendor.otherwise(env));
    Optional<ServiceAccount> account = account(reading);
    URI baseUrl = reading.get(BASE_URL).orElse(FcmConfig.OWN);
    if (vendor != PushVendor.FCM) {
      return new PushConfig(vendor, Optional.empty());
    }
    reading.require(CREDENTIALS, "the push vendor fcm");
    return new PushConfig(vendor, account.map(known -> new FcmConfig(known, baseUrl)));
  }

  private static Optional<ServiceAccount> account(Reading reading) {
    try {
      return reading.get(CREDENTIALS).map(TextFile::read).map(ServiceAccount::read);
    } catch (Unfit unfit) {
      reading.refuse(CREDENTIALS, unfit.reason());
    } catch (BadServiceAccount bad) {
      reading.refuse(CREDENTIALS, bad.reason());
    }
    return Optional.empty();
  }
}
