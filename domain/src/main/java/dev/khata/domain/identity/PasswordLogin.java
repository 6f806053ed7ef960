package dev.khata.domain.identity;

/** What a right password is good for where people usually log in by a code. */
public enum PasswordLogin {
  /** It lets its owner in. */
  ALLOW,
  /** Nothing: no password is even looked at. */
  DENY,
  /** Its owner is sent a code, which lets them in. */
  WITH_OTP
}
