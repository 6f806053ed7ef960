package dev.khata.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.messaging.Outgoing;
import java.time.Duration;
import java.time.Instant;

/**
 * A message as FCM takes it, of {@value #LONGEST} bytes at most, with the text shortened to that.
 *
 * <p>It is shown as a notification; an app finds in {@code data} the message's id, which is the
 * same when the message comes again, and what it is about. Where a device can, a repetition takes
 * the place of the first one. Nothing is delivered any more once the message is worthless.
 *
 * <p>Source: Firebase's reference of REST, {@code projects.messages}.
 */
final class FcmBody {
  /** FCM's own limit is on what is delivered, which is less than the whole. */
  static final int LONGEST = 4_096;

  private static final int LONGEST_TITLE = 512;
  private static final long LONGEST_TTL = Duration.ofDays(28).toSeconds();

  private FcmBody() {}

  static String of(Outgoing message, Instant now) {
    String title = Shortening.of(message.letter().subject(), LONGEST_TITLE);
    int room = LONGEST - bytes(json(message, title, "", now));
    return json(message, title, Shortening.of(message.letter().text(), room), now);
  }

  private static int bytes(String json) {
    return json.getBytes(UTF_8).length;
  }

  private static String json(Outgoing message, String title, String text, Instant now) {
    String id = message.id().toString();
    long left = Duration.between(now, message.expiresAt()).toSeconds();
    long ttl = Math.clamp(left, 1, LONGEST_TTL);
    ObjectNode request = Json.object();
    ObjectNode body = request.putObject("message");
    body.put("token", message.letter().to());
    body.putObject("notification").put("title", title).put("body", text);
    body.putObject("data").put("id", id).put("template", message.content().template().key());
    body.putObject("android").put("ttl", ttl + "s").putObject("notification").put("tag", id);
    body.putObject("apns")
        .putObject("headers")
        .put("apns-collapse-id", id)
        .put("apns-expiration", Long.toString(now.getEpochSecond() + ttl));
    body.putObject("webpush").putObject("headers").put("TTL", Long.toString(ttl));
    return request.toString();
  }
}
