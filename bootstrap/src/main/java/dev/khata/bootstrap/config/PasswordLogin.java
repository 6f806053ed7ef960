package dev.khata.bootstrap.config;

/** What gencharge makes of a log-in by password. */
public enum PasswordLogin implements Choice {
  ALLOW,
  DENY,
  WITH_OTP
}
