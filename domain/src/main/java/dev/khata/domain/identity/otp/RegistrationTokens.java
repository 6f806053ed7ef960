package dev.khata.domain.identity.otp;

import dev.khata.domain.identity.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Registration tokens that can still be used. */
public interface RegistrationTokens {
  void add(RegistrationToken token);

  /** The token, if it is unused and alive at {@code now}. */
  Optional<RegistrationToken> find(TokenHash hash, Purpose purpose, Instant now);

  /**
   * As {@link #find}, and no other transaction can use or lock the token before the surrounding one
   * ends.
   */
  Optional<RegistrationToken> lock(TokenHash hash, Purpose purpose, Instant now);

  /** Uses the token up; false when it was used or has expired. Of parallel calls one wins. */
  boolean consume(TokenHash hash, Instant now);

  /** Removes what ended before {@code before}; returns how many. */
  int purge(Instant before);
}
