package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.email.SmtpConfig;
import dev.khata.sms.twilio.TwilioConfig;
import dev.khata.storage.S3Config;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may not be in production: everything that stands in for the real thing. */
final class Production {
  private static final String OPEN_MESSAGES =
      "production sends messages over https only, save to this machine";
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "[::1]", "localhost");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}");

  private final Reading reading;

  Production(Reading reading) {
    this.reading = reading;
  }

  void check(Configuration configuration) {
    refuseStandIns(configuration);
    requireEncrypted(configuration);
    requireEncrypted(configuration.sms());
    requireEncrypted(configuration.push());
    if (configuration.database().external().isEmpty()) {
      reading.refuse(
          DatabaseSettings.URL, "the embedded PostgreSQL is not for production; give a JDBC URL");
    }
    if (!reading.isGiven(KeysConfig.FILE)) {
      requireKeys(configuration.keys());
    }
  }

  private void refuseStandIns(Configuration configuration) {
    if (configuration.sms().vendors().contains(SmsVendor.OUTBOX)) {
      refuse(SmsConfig.VENDOR, SmsVendor.OUTBOX, SmsVendor.values());
    }
    if (configuration.email().vendor() == EmailVendor.OUTBOX) {
      refuse(EmailConfig.VENDOR, EmailVendor.OUTBOX, EmailVendor.values());
    }
    if (configuration.push().vendor() == PushVendor.OUTBOX) {
      refuse(PushConfig.VENDOR, PushVendor.OUTBOX, PushVendor.values());
    }
    if (configuration.payment().vendor() == PaymentVendor.SANDBOX) {
      refuse(PaymentConfig.VENDOR, PaymentVendor.SANDBOX, PaymentVendor.values());
    }
  }

  /** Notifications are personal, and an access token lets others send them. */
  private void requireEncrypted(PushConfig push) {
    push.fcm()
        .filter(fcm -> !isEncrypted(fcm.baseUrl()))
        .ifPresent(open -> reading.refuse(PushConfig.BASE_URL, OPEN_MESSAGES));
    push.fcm()
        .filter(fcm -> !isEncrypted(fcm.account().tokenUri()))
        .ifPresent(
            open ->
                reading.refuse(PushConfig.CREDENTIALS, "the file's token_uri: " + OPEN_MESSAGES));
  }

  private void requireEncrypted(Configuration configuration) {
    if (configuration.http().givenPublicUrl().filter(Production::isHttps).isEmpty()) {
      reading.refuse(
          HttpSettings.PUBLIC_URL,
          "production needs the https URL under which clients reach it; a proxy in front ends TLS");
    }
    configuration
        .email()
        .server()
        .filter(server -> server.encryption() == SmtpConfig.Encryption.NONE)
        .filter(server -> !THIS_MACHINE.contains(server.host()))
        .ifPresent(
            open ->
                reading.refuse(
                    EmailConfig.TLS,
                    "production hands e-mails in the clear to a server on the same machine only,"
                        + " such as localhost"));
    configuration
        .storage()
        .bucket()
        .flatMap(S3Config::endpoint)
        .filter(endpoint -> !isHttps(endpoint))
        .ifPresent(
            open ->
                reading.refuse(
                    StorageConfig.ENDPOINT, "production stores documents over https only"));
  }

  /** Messages hold codes; only another process of this machine may take them unencrypted. */
  private void requireEncrypted(SmsConfig sms) {
    sms.twilio()
        .flatMap(TwilioConfig::baseUrl)
        .filter(url -> !isEncrypted(url))
        .ifPresent(open -> reading.refuse(TwilioSettings.BASE_URL, OPEN_MESSAGES));
    sms.gateway()
        .map(gateway -> URI.create(PLACEHOLDER.matcher(gateway.url()).replaceAll("x")))
        .filter(url -> !isEncrypted(url))
        .ifPresent(
            open ->
                reading.refuse(
                    reading.isGiven(GatewaySettings.URL)
                        ? GatewaySettings.URL
                        : GatewaySettings.GATEWAY,
                    OPEN_MESSAGES));
  }

  private static boolean isEncrypted(URI url) {
    return isHttps(url) || THIS_MACHINE.contains(url.getHost());
  }

  private static boolean isHttps(URI url) {
    return "https".equals(url.getScheme());
  }

  private void requireKeys(KeysConfig keys) {
    KeysConfig.KEYS.forEach(
        (purpose, setting) -> {
          if (KeyPurpose.NEEDED.contains(purpose) && !keys.given().containsKey(purpose)) {
            reading.refuse(
                setting,
                "production needs this key given, here or in KHATA_KEYS_FILE; none is made");
          }
        });
  }

  private void refuse(Setting<?> setting, Choice standIn, Choice[] all) {
    String real =
        Arrays.stream(all)
            .filter(choice -> !choice.equals(standIn))
            .map(Choice::id)
            .collect(Collectors.joining(" or "));
    reading.refuse(setting, standIn.id() + " is not for production; expected " + real);
  }
}
