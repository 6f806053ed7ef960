package dev.khata.domain.identity;

import java.time.Duration;

/**
 * The figures of one-time passwords.
 *
 * @param digits length of a code
 * @param lifetime how long a code can be used
 * @param triesPerCode wrong tries after which a code is dead
 * @param window over which codes sent and wrong codes are counted
 * @param codesPerWindow codes sent to one identifier within the window
 * @param wrongPerWindow wrong codes for one identifier within the window, whatever the number of
 *     codes
 * @param tokenLifetime how long the registration token that a right code yields can be used
 */
public record OtpLimits(
    int digits,
    Duration lifetime,
    int triesPerCode,
    Duration window,
    int codesPerWindow,
    int wrongPerWindow,
    Duration tokenLifetime) {

  public static final OtpLimits STANDARD =
      new OtpLimits(
          6, Duration.ofMinutes(5), 5, Duration.ofHours(1), 3, 10, Duration.ofMinutes(10));
}
