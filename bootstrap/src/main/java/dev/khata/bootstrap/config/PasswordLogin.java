package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** What gencharge makes of a log-in by password. */
public enum PasswordLogin implements Choice {
  ALLOW,
  DENY,
  WITH_OTP;

  /** What the core calls it. */
  public dev.khata.domain.identity.PasswordLogin policy() {
    return switch (this) {
      case ALLOW -> dev.khata.domain.identity.PasswordLogin.ALLOW;
      case DENY -> dev.khata.domain.identity.PasswordLogin.DENY;
      case WITH_OTP -> dev.khata.domain.identity.PasswordLogin.WITH_OTP;
    };
  }
}
