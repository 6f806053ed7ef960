package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What one phone or address has received. Messages leave after the answer, so it waits for them.
 */
record Inbox(App app, String to) {
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
  private static final Pattern LINK = Pattern.compile("(?m)^https?://\\S+\\?token=([\\w-]+)$");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The texts, newest first, once there are {@code count}. */
  List<String> messages(int count) {
    return Eventually.within(PATIENCE, this::texts, texts -> texts.size() >= count);
  }

  private List<String> texts() {
    JsonNode items =
        app.get("/dev/outbox?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))
            .is(200)
            .json()
            .path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("text").asText())
        .toList();
  }

  /** The code in the only message. */
  String code() {
    return code(1);
  }

  /** The newest code, once there are {@code count} messages. */
  String code(int count) {
    return newest(CODE, messages(count)).group();
  }

  /** The token of the newest link, once there are {@code count} messages. */
  String linkToken(int count) {
    return newest(LINK, messages(count)).group(1);
  }

  /** The link itself. */
  String link(int count) {
    return newest(LINK, messages(count)).group();
  }

  /** Not in the newest message: those of one moment arrive in any order. */
  private static MatchResult newest(Pattern pattern, List<String> texts) {
    return texts.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + pattern + " in: " + texts));
  }
}
