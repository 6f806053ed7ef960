package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who carries text messages.
 *
 * @param vendors in the order in which they are tried
 * @param twilio complete when {@code vendors} names it
 */
public record SmsConfig(List<SmsVendor> vendors, Twilio twilio) {

  /**
   * An account with Twilio.
   *
   * @param from the sending number; none when a messaging service picks it
   * @param baseUrl in place of Twilio's own, for tests
   */
  public record Twilio(
      Optional<String> accountSid,
      Optional<Secret> authToken,
      Optional<String> from,
      Optional<String> messagingServiceSid,
      Optional<URI> baseUrl) {}

  static final Setting<List<SmsVendor>> VENDOR =
      Setting.of(
          "KHATA_SMS_VENDOR",
          Kinds.list(Kinds.choice(SmsVendor.class)),
          "outbox",
          "Who carries text messages; of several, the next one when one fails.");
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

  static final Section SECTION =
      Section.of(
          "Text messages", VENDOR, ACCOUNT_SID, AUTH_TOKEN, FROM, MESSAGING_SERVICE_SID, BASE_URL);

  static SmsConfig read(Reading reading) {
    List<SmsVendor> vendors = reading.get(VENDOR);
    Twilio twilio =
        new Twilio(
            reading.get(ACCOUNT_SID),
            reading.get(AUTH_TOKEN),
            reading.get(FROM),
            reading.get(MESSAGING_SERVICE_SID),
            reading.get(BASE_URL));
    if (vendors.contains(SmsVendor.TWILIO)) {
      reading.require(ACCOUNT_SID, "the SMS vendor twilio");
      reading.require(AUTH_TOKEN, "the SMS vendor twilio");
      if (twilio.messagingServiceSid().isEmpty()) {
        reading.require(FROM, "the SMS vendor twilio, or KHATA_TWILIO_MESSAGING_SERVICE_SID");
      }
    }
    return new SmsConfig(vendors, twilio);
  }
}
