package dev.khata.domain.identity.otp;

/** What a one-time password is good for; a code for one is worthless for another. */
public enum Purpose {
  REGISTER,
  LOGIN,
  RESET_PASSWORD,
  CHANGE_PHONE,
  DELETE_ACCOUNT
}
