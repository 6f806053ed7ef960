package dev.khata.application.identity;

import java.time.Instant;

/** Why somebody isn't let in. Which of these an answer may tell apart, the contract says. */
public sealed interface LogInRefusal
    extends LogIn.Result,
        BeginLogIn.Result,
        LogInByOtp.Result,
        LogInByToken.Result,
        CheckCredentials.Verdict,
        CheckPassword.Verdict {

  /** Nobody with that identifier, or another password. */
  record WrongCredentials() implements LogInRefusal {}

  /** Too many wrong passwords in a row; the password was not looked at. */
  record Locked(Instant until) implements LogInRefusal {}

  /** Too many wrong passwords for this account from this source; it was not looked at. */
  record TooManyAttempts(Instant until) implements LogInRefusal {}

  /** The password was right, and its owner has not proven the phone or address yet. */
  record Pending() implements LogInRefusal {}

  /** The password was right, and the account is blocked. */
  record Blocked() implements LogInRefusal {}

  /** The password was right, and its owner has deactivated the account. */
  record Deactivated() implements LogInRefusal {}
}
