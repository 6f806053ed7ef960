package dev.khata.push.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Takes messages to devices, with the fields of the API's description and no others.
 *
 * <p>Source: GitHub googleapis/google-api-go-client, fcm/v1/fcm-api.json; answers as on Firebase's
 * page "REST error codes for the HTTP v1 API" and in Bloomberg's collection of them (pushiko).
 */
final class SendEndpoint {
  private static final int LONGEST = 4_096;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]{10,1024}");
  private static final Pattern TTL = Pattern.compile("[0-9]{1,7}s");
  private static final Pattern RESERVED =
      Pattern.compile("from|message_type|notification|(google|gcm).*");

  /** By path, the objects and the fields that may stand in them. */
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "", Set.of("message", "validateOnly"),
          "message",
              Set.of("token", "notification", "data", "android", "apns", "webpush", "fcmOptions"),
          "message.notification", Set.of("title", "body", "image"),
          "message.android",
              Set.of("collapseKey", "priority", "ttl", "restrictedPackageName", "notification"),
          "message.android.notification",
              Set.of("title", "body", "icon", "color", "sound", "tag", "channelId"),
          "message.apns", Set.of("headers", "payload", "fcmOptions"),
          "message.webpush", Set.of("headers", "data", "notification", "fcmOptions"));

  private static final List<String> MAPS_OF_TEXTS =
      List.of("message.data", "message.apns.headers", "message.webpush.headers");

  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final Set<String> unregistered = ConcurrentHashMap.newKeySet();

  void unregister(String token) {
    unregistered.add(token);
  }

  List<JsonNode> taken() {
    return List.copyOf(taken);
  }

  Says answer(Request request) {
    if (request.bytes() > LONGEST) {
      return Says.bare(400, "INVALID_ARGUMENT");
    }
    return read(request.body())
        .map(body -> complaint(body).orElseGet(() -> accepted(body.get("message"))))
        .orElseGet(() -> Says.bare(400, "INVALID_ARGUMENT"));
  }

  private Says accepted(JsonNode message) {
    taken.add(message);
    return Says.of(
        200, "{\"name\": \"projects/" + FcmServer.PROJECT + "/messages/" + taken.size() + "\"}");
  }

  private Optional<Says> complaint(JsonNode body) {
    Optional<String> unknown =
        FIELDS.entrySet().stream()
            .filter(known -> hasOthers(at(body, known.getKey()), known.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .or(() -> MAPS_OF_TEXTS.stream().filter(path -> !areTexts(at(body, path))).findFirst());
    JsonNode message = body.path("message");
    if (unknown.isPresent()) {
      return unknown.map(Says::invalid);
    }
    if (!message.path("token").isTextual()) {
      return Optional.of(Says.invalid("message"));
    }
    if (hasReserved(message.path("data"))) {
      return Optional.of(Says.invalid("message.data"));
    }
    if (!TTL.matcher(message.path("android").path("ttl").asText("1s")).matches()) {
      return Optional.of(Says.invalid("message.android.ttl"));
    }
    return complaint(message.path("token").asText());
  }

  private Optional<Says> complaint(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.of(Says.invalidToken());
    }
    return unregistered.contains(token)
        ? Optional.of(Says.error(404, "NOT_FOUND", "UNREGISTERED"))
        : Optional.empty();
  }

  private static boolean hasOthers(JsonNode object, Set<String> known) {
    return !object.isMissingNode()
        && (!object.isObject()
            || object.properties().stream().anyMatch(f -> !known.contains(f.getKey())));
  }

  private static boolean areTexts(JsonNode object) {
    return object.isMissingNode()
        || (object.isObject()
            && object.properties().stream().allMatch(field -> field.getValue().isTextual()));
  }

  private static boolean hasReserved(JsonNode data) {
    return data.properties().stream().anyMatch(f -> RESERVED.matcher(f.getKey()).matches());
  }

  private static JsonNode at(JsonNode body, String path) {
    JsonNode found = body;
    for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
      found = found.path(name);
    }
    return found;
  }

  private static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
