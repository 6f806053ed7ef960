package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Success;

/**
 * Answers HEAD of what has an effect as if it had been done. Mail scanners look at links by HEAD
 * before anybody follows them.
 */
final class Heads {
  private Heads() {}

  static Reply<?> of(Success<?> success) {
    return switch (success) {
      case Success.Empty(int status) -> Reply.empty(status);
      case Success.Elsewhere(int status) -> Reply.empty(status);
      case Success.Json<?> json -> head(json.status(), "application/json");
      case Success.Rows<?> rows -> head(rows.status(), "application/json");
      case Success.Shaped shaped -> head(shaped.status(), "application/json");
      case Success.Mapped mapped -> head(mapped.status(), "application/json");
      case Success.Text(int status, String mediaType) -> head(status, mediaType);
      case Success.File file ->
          head(file.status(), file.mediaTypes().stream().sorted().findFirst().orElseThrow());
      case Success.OneOf<?> several -> of(several.kinds().getFirst().success());
    };
  }

  private static Reply<?> head(int status, String mediaType) {
    return Reply.of(status, new Content(mediaType, new byte[0]));
  }
}
