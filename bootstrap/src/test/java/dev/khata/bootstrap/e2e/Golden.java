package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request and its answer as text, with a placeholder for all that differs from run to run. */
final class Golden {
  /** Fields, some of which hold what can have either of two forms. */
  private static final List<Map.Entry<String, String>> PLACEHOLDERS =
      List.of(
          Map.entry("access", "<jwt>"),
          Map.entry("refresh", "<jwt>"),
          Map.entry("access_token", "<jwt>"),
          Map.entry("access_token", "<token>"),
          Map.entry("refresh_token", "<jwt>"),
          Map.entry("refreshToken", "<jwt>"),
          Map.entry("registration_token", "<token>"),
          Map.entry("verification_token", "<token>"),
          Map.entry("token", "<jwt>"),
          Map.entry("token", "<token>"),
          Map.entry("otp", "<code>"),
          Map.entry("referral_code", "<referral code>"),
          Map.entry("referee_code", "<referral code>"),
          Map.entry("id", "<number>"),
          Map.entry("id", "<hex>"),
          Map.entry("id", "<uuid>"),
          Map.entry("user_id", "<number>"),
          Map.entry("userId", "<uuid>"),
          Map.entry("run_id", "<uuid>"),
          Map.entry("session_id", "<uuid>"),
          Map.entry("actorId", "<uuid>"),
          Map.entry("created_by", "<number>"),
          Map.entry("updated_by", "<number>"),
          Map.entry("referrer_id", "<number>"),
          Map.entry("referred_id", "<number>"),
          Map.entry("from_phone_number", "<phone>"),
          Map.entry("created_at", "<instant>"),
          Map.entry("updated_at", "<instant>"),
          Map.entry("claimed_at", "<instant>"),
          Map.entry("last_active", "<instant>"),
          Map.entry("date_joined", "<instant>"),
          Map.entry("last_login", "<instant>"),
          Map.entry("resolved_at", "<instant>"),
          Map.entry("finished_at", "<instant>"),
          Map.entry("size_bytes", "<number>"),
          Map.entry("size_mb", "<decimal>"),
          Map.entry("snapshot_name", "<backup>"),
          Map.entry("storage_url", "<backup>"),
          Map.entry("image_url", "<image>"),
          Map.entry("createdAt", "<instant>"),
          Map.entry("updatedAt", "<instant>"),
          Map.entry("reviewedAt", "<instant>"),
          Map.entry("approvedAt", "<instant>"));

  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** The random part of the name of a stored file. */
  private static final String RANDOM_PART = "_[0-9a-f]{12,}(?=\\.)";

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("<jwt>", "eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"),
          Map.entry("<token>", "[\\w-]{20,}"),
          Map.entry("<code>", "[0-9]{6}"),
          Map.entry("<referral code>", "[2-9A-HJ-NP-Z]{8}"),
          Map.entry("<number>", "[1-9][0-9]*"),
          Map.entry("<hex>", "[0-9a-f]{24}"),
          Map.entry("<image>", "/content/[0-9a-f]{24}/image"),
          Map.entry("<uuid>", UUID),
          Map.entry("<phone>", "\\+[1-9][0-9]{6,14}"),
          Map.entry("<instant>", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.(?:\\d{3}){1,2}Z"),
          Map.entry("<decimal>", "\\d+\\.\\d+"),
          Map.entry("<backup>", "(?:disk:///backups/[0-9a-f]{2}/)?[0-9a-f]{32}\\.kbk"));

  private Golden() {}

  static String of(@Nullable JsonNode request, Answer answer) {
    StringBuilder text = new StringBuilder();
    var uri = answer.response().uri().toString().replaceFirst("^http://[^/]*", "");
    text.append(answer.response().request().method()).append(' ');
    text.append(
            uri.replaceFirst("token=[\\w-]+", "token=<token>")
                .replaceAll(UUID, "<uuid>")
                .replaceFirst("/[0-9a-f]{24}\\b", "/<hex>"))
        .append('\n');
    answer
        .response()
        .request()
        .headers()
        .firstValue("Authorization")
        .ifPresent(sent -> text.append("Authorization: Bearer <jwt>\n"));
    if (request != null) {
      text.append("Content-Type: ").append(typeOfRequest(answer)).append("\n\n");
      text.append(Json.pretty(masked(request))).append('\n');
    }
    text.append("\n").append(answer.status()).append('\n');
    for (String header : List.of("Content-Type", "Cache-Control")) {
      text.append(header).append(": ").append(answer.header(header).orElse("")).append('\n');
    }
    answer
        .header("Content-Disposition")
        .map(name -> name.replaceFirst(RANDOM_PART, "_<hex>"))
        .ifPresent(name -> text.append("Content-Disposition: ").append(name).append('\n'));
    return text.append('\n').append(body(answer)).append('\n').toString();
  }

  /** Without the border between its parts. */
  private static String typeOfRequest(Answer answer) {
    return answer
        .response()
        .request()
        .headers()
        .firstValue("Content-Type")
        .orElseThrow()
        .replaceFirst("; boundary=.*", "");
  }

  private static String body(Answer answer) {
    if (answer.header("Content-Type").orElse("").startsWith("image/")) {
      return "<picture>";
    }
    if (answer.header("Content-Type").orElse("").equals("application/zip")) {
      return "<zip>";
    }
    if (!answer.header("Content-Type").orElse("").startsWith("application/json")) {
      return answer
          .text()
          .replaceAll("/docs/assets/[0-9.]+/", "/docs/assets/<version>/")
          .stripTrailing();
    }
    JsonNode json = answer.json();
    return Json.pretty(json.has("openapi") ? documented(json) : masked(json));
  }

  /** The document, whose server has another port in every run. */
  private static JsonNode documented(JsonNode document) {
    JsonNode copy = document.deepCopy();
    for (JsonNode server : copy.path("servers")) {
      String url = server.path("url").asText();
      ((ObjectNode) server).put("url", url.replaceFirst(":[0-9]+$", ":<port>"));
    }
    return copy;
  }

  private static JsonNode masked(JsonNode node) {
    JsonNode copy = node.deepCopy();
    mask(copy);
    return copy;
  }

  private static void mask(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, String> known : PLACEHOLDERS) {
        String field = known.getKey();
        if (object.path(field).asText().matches(FORMS.get(known.getValue()))) {
          object.set(field, TextNode.valueOf(known.getValue()));
        }
      }
      if (object.path("fileName").isTextual()) {
        String name = object.path("fileName").asText();
        object.put("fileName", name.replaceFirst(RANDOM_PART, "_<hex>"));
      }
    }
    node.forEach(Golden::mask);
  }
}
