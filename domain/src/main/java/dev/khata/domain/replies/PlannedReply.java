package dev.khata.domain.replies;

import java.time.Instant;

/**
 * What a request gets when it is sent again, to be recorded along with what it brings about.
 *
 * @param kind of its outcome, no personal data; the outcome is this and the id of what came of it
 * @param until from when on the key counts as unused again
 */
public record PlannedReply(ReplyKey key, String kind, Instant until) {

  /** The outcome that is recorded, once the id is known. */
  public String outcome(long id) {
    return kind + " " + id;
  }
}
