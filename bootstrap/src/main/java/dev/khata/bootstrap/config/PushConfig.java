package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import java.util.Optional;

/** Who carries push notifications. */
public record PushConfig(PushVendor vendor) {

  static final Setting<Optional<PushVendor>> VENDOR =
      Setting.optional(
          "KHATA_PUSH_VENDOR",
          Kinds.choice(PushVendor.class),
          "`outbox` in development, `none` in production",
          "Who carries notifications to devices; with `none` there are none.");

  static final Section SECTION = Section.of("Push notifications", VENDOR);

  static PushConfig read(Reading reading, Env env) {
    return new PushConfig(reading.get(VENDOR).orElse(PushVendor.otherwise(env)));
  }
}
