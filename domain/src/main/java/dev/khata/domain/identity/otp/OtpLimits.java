package dev.khata.domain.identity.otp;

import java.time.Duration;

/**
 * The figures of one-time passwords.
 *
 * @param digits length of a code
 * @param lifetime how long a code can be used
 * @param attemptsPerCode wrong attempts of one source after which a code is dead to it
 * @param window over which codes sent and wrong codes are counted
 * @param codesPerWindow codes sent to one identifier within the window
 * @param wrongPerSource wrong codes of one source for one identifier within the window, whatever
 *     the number of codes
 * @param wrongPerIdentifier wrong codes of all sources together for one identifier within the
 *     window, above which only who asked for a code may try it
 * @param tokenLifetime how long the registration token that a right code yields can be used
 */
public record OtpLimits(
    int digits,
    Duration lifetime,
    int attemptsPerCode,
    Duration window,
    int codesPerWindow,
    int wrongPerSource,
    int wrongPerIdentifier,
    Duration tokenLifetime) {

  public static final OtpLimits STANDARD =
      new OtpLimits(
          6, Duration.ofMinutes(5), 5, Duration.ofHours(1), 3, 10, 50, Duration.ofMinutes(10));
}
