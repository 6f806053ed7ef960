package dev.khata.http.mypharma;

import dev.khata.http.endpoint.Limit;
import java.time.Duration;

/** How often one address may call; the figures can be replaced by the configuration. */
final class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  static final Limit REQUEST_OTP = Limit.perIp("request-otp", 10, MINUTE);
  static final Limit VERIFY_OTP = Limit.perIp("verify-otp", 10, MINUTE);
  static final Limit LOGIN = Limit.perIp("login", 5, MINUTE);
  static final Limit PASSWORD_RESET = Limit.perIp("password-reset", 10, MINUTE);

  /** Of all other POSTs without a session together. */
  static final Limit GENERIC = Limit.perAnonymousIp("generic", 10, MINUTE);

  private Limits() {}
}
