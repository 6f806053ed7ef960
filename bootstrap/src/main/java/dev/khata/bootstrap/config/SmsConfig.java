package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.ConfigurationFile;
import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.sms.gateway.GatewayConfig;
import dev.khata.sms.template.BadTemplates;
import dev.khata.sms.template.SmsTemplates;
import dev.khata.sms.twilio.TwilioConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who carries text messages.
 *
 * @param vendors in the order in which they are tried
 * @param twilio there when {@code vendors} names it
 * @param gateway likewise, for the vendor {@code http}
 * @param templates the words that were registered with a gateway
 * @param appHash of the Android app that reads codes
 */
public record SmsConfig(
    List<SmsVendor> vendors,
    Optional<TwilioConfig> twilio,
    Optional<GatewayConfig> gateway,
    SmsTemplates templates,
    Optional<String> appHash) {

  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9+/]{11}");

  static final Setting<List<SmsVendor>> VENDOR =
      Setting.of(
          "KHATA_SMS_VENDOR",
          Kinds.list(Kinds.choice(SmsVendor.class)),
          "outbox",
          "Who carries text messages; of several, the next one when one fails.");
  static final Setting<Optional<Path>> TEMPLATES =
      Setting.optional(
          "KHATA_SMS_TEMPLATES",
          Kinds.path(),
          "Khata's own words",
          "A properties file of registered templates. A line is `KEY[.LANGUAGE] = ID; SENDER;"
              + " TEXT`; a text, with `{code}` and the like, is sent to the letter.");
  static final Setting<Optional<String>> APP_HASH =
      Setting.optional(
          "KHATA_SMS_APP_HASH",
          hash(),
          "none",
          "Ends the text messages that bring codes, so that Android's SMS Retriever hands them to"
              + " the app; they are shorter then.");

  static final Section SECTION =
      Section.of(
          "Text messages",
          VENDOR,
          TEMPLATES,
          APP_HASH,
          TwilioSettings.ACCOUNT_SID,
          TwilioSettings.AUTH_TOKEN,
          TwilioSettings.FROM,
          TwilioSettings.MESSAGING_SERVICE_SID,
          TwilioSettings.BASE_URL,
          GatewaySettings.GATEWAY,
          GatewaySettings.URL,
          GatewaySettings.TOKEN,
          GatewaySettings.SENDER,
          GatewaySettings.USER);

  private static Kind<String> hash() {
    String allowed = "the 11 characters of an app's hash";
    return Kind.of(
        allowed,
        text -> {
          if (!HASH.matcher(text).matches()) {
            throw new Unfit("expected " + allowed);
          }
          return text;
        });
  }

  /** Everything is read, whatever the vendor, so that every problem is told. */
  static SmsConfig read(Reading reading) {
    List<SmsVendor> vendors = reading.get(VENDOR);
    SmsTemplates templates = templates(reading);
    return new SmsConfig(
        vendors,
        TwilioSettings.read(reading, vendors.contains(SmsVendor.TWILIO)),
        GatewaySettings.read(reading, vendors.contains(SmsVendor.HTTP), templates),
        templates,
        reading.get(APP_HASH));
  }

  private static SmsTemplates templates(Reading reading) {
    Optional<Path> file = reading.get(TEMPLATES);
    try {
      return file.map(ConfigurationFile::read)
          .map(SmsTemplates::read)
          .orElseGet(SmsTemplates::none);
    } catch (Unfit unfit) {
      reading.refuse(TEMPLATES, unfit.reason());
    } catch (BadTemplates bad) {
      reading.refuse(TEMPLATES, bad.reason());
    }
    return SmsTemplates.none();
  }
}
