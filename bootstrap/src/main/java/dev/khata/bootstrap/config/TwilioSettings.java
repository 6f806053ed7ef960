package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.sms.twilio.TwilioConfig;
import java.net.URI;
import java.util.Optional;

/** The settings of the SMS vendor {@code twilio}. */
final class TwilioSettings {
  private static final String VENDOR = "the SMS vendor twilio";

  static final Setting<Optional<String>> ACCOUNT_SID =
      Setting.optional(
          "KHATA_TWILIO_ACCOUNT_SID",
          Kinds.text("an account SID"),
          "none",
          "Needed by the vendor `twilio`.");
  static final Setting<Optional<Secret>> AUTH_TOKEN =
      Setting.secret("KHATA_TWILIO_AUTH_TOKEN", "none", "Needed by the vendor `twilio`.");
  static final Setting<Optional<String>> FROM =
      Setting.optional(
          "KHATA_TWILIO_FROM",
          Kinds.text("a number in E.164 or a sender id"),
          "none",
          "The sender; this or the messaging service is needed by the vendor `twilio`.");
  static final Setting<Optional<String>> MESSAGING_SERVICE_SID =
      Setting.optional(
          "KHATA_TWILIO_MESSAGING_SERVICE_SID",
          Kinds.text("a messaging service SID"),
          "none",
          "A service that picks the sender.");
  static final Setting<Optional<URI>> BASE_URL =
      Setting.optional(
          "KHATA_TWILIO_BASE_URL", Urls.http(), "Twilio's own", "Another server, for tests.");

  private TwilioSettings() {}

  static Optional<TwilioConfig> read(Reading reading, boolean wanted) {
    Optional<String> accountSid = reading.get(ACCOUNT_SID);
    Optional<Secret> authToken = reading.get(AUTH_TOKEN);
    Optional<TwilioConfig.Sender> sender = sender(reading);
    Optional<URI> baseUrl = reading.get(BASE_URL);
    if (!wanted) {
      return Optional.empty();
    }
    reading.require(ACCOUNT_SID, VENDOR);
    reading.require(AUTH_TOKEN, VENDOR);
    if (sender.isEmpty()) {
      reading.require(FROM, VENDOR + ", or " + MESSAGING_SERVICE_SID.name());
    }
    return accountSid.flatMap(
        sid ->
            authToken.flatMap(
                token -> sender.map(from -> new TwilioConfig(sid, token, from, baseUrl))));
  }

  private static Optional<TwilioConfig.Sender> sender(Reading reading) {
    Optional<TwilioConfig.Sender> from = reading.get(FROM).map(TwilioConfig.Sender.From::new);
    return reading
        .get(MESSAGING_SERVICE_SID)
        .<TwilioConfig.Sender>map(TwilioConfig.Sender.Service::new)
        .or(() -> from);
  }
}
