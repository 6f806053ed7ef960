package dev.khata.sms.twilio;

import dev.khata.sms.StandIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Twilio's Messages API, as strict as it is described.
 *
 * <p>Source: Twilio's published API description, GitHub twilio/twilio-oai,
 * spec/json/twilio_api_v2010.json: the operation {@code CreateMessage} (its path, its form of type
 * {@code CreateMessageRequest}, its answer of status 201); errors as Twilio's page on error answers
 * has them.
 */
final class TwilioStandIn {
  static final String SID = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final String MESSAGE = "SMbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

  /** Every field of the description. */
  private static final Set<String> FIELDS =
      Set.of(
          "To",
          "StatusCallback",
          "ApplicationSid",
          "MaxPrice",
          "ProvideFeedback",
          "Attempt",
          "ValidityPeriod",
          "ForceDelivery",
          "ContentRetention",
          "AddressRetention",
          "SmartEncoded",
          "PersistentAction",
          "TrafficType",
          "ShortenUrls",
          "ScheduleType",
          "SendAt",
          "SendAsMms",
          "ContentVariables",
          "RiskCheck",
          "From",
          "FallbackFrom",
          "MessagingServiceSid",
          "Body",
          "MediaUrl",
          "ContentSid");

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern SERVICE = Pattern.compile("MG[0-9a-fA-F]{32}");

  private TwilioStandIn() {}

  static StandIn start() {
    return new StandIn(TwilioStandIn::answer);
  }

  private static StandIn.Says answer(StandIn.Asked asked) {
    if (!asked.path().equals("/2010-04-01/Accounts/" + SID + "/Messages.json")) {
      return error(404, 20404);
    }
    if (!asked.method().equals("POST")) {
      return error(405, 20004);
    }
    if (!asked.header("authorization").equals("Basic " + base64(SID + ":" + TOKEN))) {
      return error(401, 20003);
    }
    if (!asked.header("content-type").startsWith("application/x-www-form-urlencoded")) {
      return error(415, 20415);
    }
    return complaint(asked.form())
        .map(code -> error(400, code))
        .orElseGet(() -> created(asked.form()));
  }

  private static Optional<Integer> complaint(Map<String, String> form) {
    if (!FIELDS.containsAll(form.keySet())) {
      return Optional.of(20001);
    }
    String validity = form.getOrDefault("ValidityPeriod", "36000");
    if (!validity.matches("[0-9]{1,5}")
        || Integer.parseInt(validity) < 1
        || Integer.parseInt(validity) > 36_000) {
      return Optional.of(20001);
    }
    if (!form.containsKey("To")) {
      return Optional.of(21604);
    }
    if (!E164.matcher(form.get("To")).matches() || form.get("To").equals(form.get("From"))) {
      return Optional.of(21211);
    }
    if (!form.containsKey("From") && !form.containsKey("MessagingServiceSid")) {
      return Optional.of(21603);
    }
    if (form.containsKey("MessagingServiceSid")
        && !SERVICE.matcher(form.get("MessagingServiceSid")).matches()) {
      return Optional.of(20001);
    }
    if (form.getOrDefault("Body", "").isEmpty()) {
      return Optional.of(21602);
    }
    return form.get("Body").length() > 1600 ? Optional.of(21617) : Optional.empty();
  }

  private static StandIn.Says created(Map<String, String> form) {
    boolean service = form.containsKey("MessagingServiceSid");
    return new StandIn.Says(
        201,
        """
        {"account_sid": "%s", "api_version": "2010-04-01", "body": "Hi there",
         "date_created": "Thu, 24 Aug 2023 05:01:45 +0000",
         "date_sent": null, "date_updated": "Thu, 24 Aug 2023 05:01:45 +0000",
         "direction": "outbound-api", "error_code": null, "error_message": null,
         "from": %s, "num_media": "0", "num_segments": "%s", "price": null, "price_unit": null,
         "messaging_service_sid": %s, "sid": "%s", "status": "%s",
         "subresource_uris": {"media": "/2010-04-01/Accounts/%s/Messages/%s/Media.json"},
         "to": "%s", "uri": "/2010-04-01/Accounts/%s/Messages/%s.json"}
        """
            .replace("\n", "")
            .formatted(
                SID,
                service ? "null" : "\"" + form.get("From") + "\"",
                service ? "0" : "1",
                service ? "\"" + form.get("MessagingServiceSid") + "\"" : "null",
                MESSAGE,
                service ? "accepted" : "queued",
                SID,
                MESSAGE,
                form.get("To"),
                SID,
                MESSAGE));
  }

  static StandIn.Says error(int status, int code) {
    return new StandIn.Says(status, body(status, code));
  }

  static String body(int status, int code) {
    return "{\"code\": "
        + code
        + ", \"message\": \"no\", \"more_info\": \"https://www.twilio.com/docs/errors/"
        + code
        + "\", \"status\": "
        + status
        + "}";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
