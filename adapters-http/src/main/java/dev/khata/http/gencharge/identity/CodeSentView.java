package dev.khata.http.gencharge.identity;

import java.time.Duration;

/**
 * A one-time password is on its way, or what stands in its place.
 *
 * @param otpExpiresIn seconds
 */
record CodeSentView(String message, long otpExpiresIn) {
  static final String SENT = "OTP sent";
  static final CodeSentView EXAMPLE = new CodeSentView(SENT, 300);

  static CodeSentView of(Duration lifetime) {
    return new CodeSentView(SENT, lifetime.toSeconds());
  }
}
