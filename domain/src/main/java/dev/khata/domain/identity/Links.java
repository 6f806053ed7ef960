package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** One-time links in e-mails. */
public interface Links {
  void add(Link link);

  /** The link, if it is unused, alive at {@code now}, and was sent to a user. */
  Optional<Link> find(TokenHash hash, Link.Kind kind, Instant now);

  /** Uses the link up; false when it was used or has expired. Of parallel calls one wins. */
  boolean consume(TokenHash hash, Instant now);

  /**
   * Whether a link of that kind that the user was sent by then is unused and alive at {@code now}.
   */
  boolean anyOpen(UserId user, Link.Kind kind, Instant sentBy, Instant now);

  /** Voids every unused link of that kind that the user was sent. */
  void voidAll(UserId user, Link.Kind kind, Instant now);

  /**
   * How many links of that kind were made for the address, with or without a user, since then.
   * Until the surrounding transaction ends nobody else gets to count them, so that whoever adds one
   * by the count can't be outrun.
   */
  int countSince(EmailAddress address, Link.Kind kind, Instant since);

  /** Removes what ended before {@code before}; returns how many. */
  int purge(Instant before);
}
