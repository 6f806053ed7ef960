package dev.khata.payments.khalti;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.payments.Notice;
import dev.khata.payments.json.Json;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a payer's browser brings back from Khalti, in a query or as JSON. Anybody can write it, so
 * that it only says whom to ask about.
 */
final class ReturnPage {
  private static final Pattern PIDX = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST = 8 * 1024;

  /** Those that come with a return, each of which is a hint of its own. */
  private static final Set<String> STATUSES = Set.of("completed", "pending", "user canceled");

  private ReturnPage() {}

  static Notice read(byte[] body) {
    if (body.length > LONGEST) {
      return new Notice.Rejected(Notice.Reason.FORGED);
    }
    Map<String, String> fields = fields(body);
    String pidx = fields.getOrDefault("pidx", "");
    if (!PIDX.matcher(pidx).matches()) {
      return new Notice.Rejected(Notice.Reason.FORGED);
    }
    String status = fields.getOrDefault("status", "").toLowerCase(Locale.ROOT);
    return new Notice.Hint(pidx + ":" + (STATUSES.contains(status) ? status : "other"), pidx);
  }

  private static Map<String, String> fields(byte[] body) {
    return Json.read(body).map(ReturnPage::fields).orElseGet(() -> fields(new String(body, UTF_8)));
  }

  private static Map<String, String> fields(ObjectNode object) {
    Map<String, String> fields = new HashMap<>();
    object
        .properties()
        .forEach(
            field ->
                Json.text(object, field.getKey()).ifPresent(v -> fields.put(field.getKey(), v)));
    return fields;
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.putIfAbsent(decoded(parts[0]), decoded(parts[1]));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
