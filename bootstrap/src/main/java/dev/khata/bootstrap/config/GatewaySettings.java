package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.ConfigurationFile;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.sms.gateway.BadGateway;
import dev.khata.sms.gateway.Gateway;
import dev.khata.sms.gateway.GatewayConfig;
import dev.khata.sms.gateway.GatewayFile;
import dev.khata.sms.gateway.Presets;
import dev.khata.sms.gateway.WebhookSecrets;
import dev.khata.sms.template.SmsTemplates;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of the SMS vendor {@code http}. */
final class GatewaySettings {
  private static final String VENDOR = "the SMS vendor http";
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

  static final Setting<Optional<String>> GATEWAY =
      Setting.optional(
          "KHATA_SMS_HTTP_GATEWAY",
          Kinds.text("`" + String.join("`, `", Presets.NAMES) + "` or a path"),
          "none",
          "The gateway of the vendor `http`, which needs it: one that Khata knows, or a file that"
              + " describes one.");
  static final Setting<Optional<URI>> URL =
      Setting.optional(
          "KHATA_SMS_HTTP_URL",
          Urls.httpAsIs(),
          "the gateway's",
          "Where it takes messages, the whole address.");
  static final Setting<Optional<Secret>> TOKEN =
      Setting.secret(
          "KHATA_SMS_HTTP_TOKEN",
          "none",
          "What the gateway knows Khata by. For `webhook` the secret that signs, `whsec_…`, or two"
              + " with a comma between while it is changed.");
  static final Setting<Optional<String>> SENDER =
      Setting.optional(
          "KHATA_SMS_HTTP_SENDER",
          Kinds.text("a sender id"),
          "that of each template",
          "As whom messages are sent.");
  static final Setting<Optional<String>> USER =
      Setting.optional(
          "KHATA_SMS_HTTP_USER", Kinds.text("an account"), "none", "The account with the gateway.");

  private GatewaySettings() {}

  static Optional<GatewayConfig> read(Reading reading, boolean wanted, SmsTemplates templates) {
    Optional<String> name = reading.get(GATEWAY);
    Optional<URI> url = reading.get(URL);
    Optional<Secret> token = reading.get(TOKEN);
    Optional<String> sender = reading.get(SENDER);
    Optional<String> user = reading.get(USER);
    if (!wanted) {
      return Optional.empty();
    }
    reading.require(GATEWAY, VENDOR);
    Optional<Gateway> gateway = name.flatMap(given -> gateway(reading, given));
    gateway.ifPresent(found -> check(reading, found, templates));
    return gateway.flatMap(
        found ->
            url.map(URI::toString)
                .or(found::url)
                .map(where -> new GatewayConfig(found, where, token, sender, user, templates)));
  }

  private static Optional<Gateway> gateway(Reading reading, String name) {
    try {
      Optional<Gateway> preset = Presets.find(name);
      return preset.isPresent()
          ? preset
          : Optional.of(GatewayFile.read(ConfigurationFile.read(Path.of(name))));
    } catch (Unfit unfit) {
      reading.refuse(GATEWAY, unfit.reason() + ", and no preset is called so");
    } catch (InvalidPathException e) {
      reading.refuse(GATEWAY, "expected " + Kinds.plain(GATEWAY.allowed()));
    } catch (BadGateway bad) {
      reading.refuse(GATEWAY, bad.reason());
    }
    return Optional.empty();
  }

  private static void check(Reading reading, Gateway gateway, SmsTemplates templates) {
    if (gateway.url().isEmpty()) {
      reading.require(URL, "this gateway");
    }
    if (gateway.needs("token")) {
      reading.require(TOKEN, "this gateway");
    }
    if (gateway.needs("user")) {
      reading.require(USER, "this gateway");
    }
    if (gateway.needs("sender") && !templates.lacking(r -> r.sender().isPresent()).isEmpty()) {
      reading.require(SENDER, "this gateway, for templates without a sender of their own");
    }
    if (gateway.needs("template")) {
      requireIds(reading, templates);
    }
    checkHeaders(reading, gateway);
    if (gateway.signed()) {
      checkSecrets(reading);
    }
  }

  private static void requireIds(Reading reading, SmsTemplates templates) {
    List<String> lacking = templates.lacking(registered -> !registered.id().isEmpty());
    if (!lacking.isEmpty()) {
      reading.refuse(
          SmsConfig.TEMPLATES,
          "this gateway needs its id of every template; without one: "
              + String.join(", ", lacking));
    }
  }

  private static void checkHeaders(Reading reading, Gateway gateway) {
    if (gateway.needsInHeader("token") && !isPrintable(reading.get(TOKEN).map(Secret::reveal))) {
      reading.refuse(TOKEN, "goes in a header, so it has to be printable ASCII");
    }
    if (gateway.needsInHeader("sender") && !isPrintable(reading.get(SENDER))) {
      reading.refuse(SENDER, "goes in a header, so it has to be printable ASCII");
    }
    if (gateway.needsInHeader("user") && !isPrintable(reading.get(USER))) {
      reading.refuse(USER, "goes in a header, so it has to be printable ASCII");
    }
    if (gateway.basic() && reading.get(USER).filter(user -> user.contains(":")).isPresent()) {
      reading.refuse(USER, "holds a colon, which ends the user in basic credentials");
    }
  }

  private static boolean isPrintable(Optional<String> text) {
    return PRINTABLE.matcher(text.orElse("")).matches();
  }

  private static void checkSecrets(Reading reading) {
    try {
      reading.get(TOKEN).map(Secret::reveal).ifPresent(WebhookSecrets::of);
    } catch (BadGateway bad) {
      reading.refuse(TOKEN, bad.reason());
    }
  }
}
